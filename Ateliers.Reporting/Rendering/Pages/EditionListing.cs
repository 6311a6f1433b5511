using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Rendering.Pages;

/// <summary>One edition in the list of all that was published.</summary>
/// <param name="Period">Its period in words.</param>
/// <param name="Address">Its folder, from the list.</param>
/// <param name="Number">From 1.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="From">The moment from which on it may be told, in words; null for a draft.</param>
/// <param name="Until">The moment at which another took its place, in words; null while none has.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Correction">What it corrects, and how much: null for a first edition.</param>
/// <param name="Note">Why; null without a note.</param>
/// <param name="Simulated">Whether any of its data is simulated.</param>
public sealed record EditionListing(Bilingual Period, string Address, int Number, EditionStatus Status, Bilingual? From, Bilingual? Until, Bilingual Headline, Bilingual? Correction, string? Note, bool Simulated);
