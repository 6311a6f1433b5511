using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>The page of one atelier beside a report: what the report says of the network, of this atelier alone.</summary>
public sealed record AtelierSheet
{
    /// <summary>The atelier's code, which is in the address of its page.</summary>
    public required string Code { get; init; }

    /// <summary>The atelier's name.</summary>
    public required Bilingual Name { get; init; }

    /// <summary>The atelier's one colour.</summary>
    public required Tone Tone { get; init; }

    /// <summary>The people of each month of the year, as many as it is safe to name; null where there is no number.</summary>
    public required IReadOnlyList<double?> Months { get; init; }

    /// <summary>Name and period: Rennes, mars 2019.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>The report that it stands beside, but for its figures.</summary>
    public required AtelierReport Report { get; init; }

    /// <summary>Whether all that is owed of the atelier has come in.</summary>
    public required FigureStatus Status { get; init; }

    /// <summary>Why the status is what it is, in a sentence.</summary>
    public required Bilingual StatusReason { get; init; }

    /// <summary>How firm the people of the goal year to date are: revised where they were published otherwise.</summary>
    public required FigureStatus Firmness { get; init; }

    /// <summary>Au moins, where nameless attendances make the number a lower bound; null otherwise.</summary>
    public required Bilingual? Lead { get; init; }

    /// <summary>The people of the goal year to date as readers see them, or why there is no number.</summary>
    public required Bilingual Value { get; init; }

    /// <summary>What it counts and when; null where there is no number.</summary>
    public required Bilingual? Unit { get; init; }

    /// <summary>The range in words; null when nobody is nameless.</summary>
    public required Bilingual? Range { get; init; }

    /// <summary>Its part of the goal, when it opened, what does not add up: one sentence each.</summary>
    public required IReadOnlyList<Bilingual> Sentences { get; init; }

    /// <summary>Figures of the period itself; none where nothing is known of it.</summary>
    public required IReadOnlyList<KeyFact> Facts { get; init; }

    /// <summary>The period of <see cref="Facts"/> in words.</summary>
    public required Bilingual Period { get; init; }

    /// <summary>Months, themes, audiences; none where nothing is known of the atelier's year.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>The number with what it counts, in one line: the name of the page's first part.</summary>
    public Bilingual Line
    {
        get
        {
            var (lead, unit) = (Lead ?? Bilingual.Same(""), Unit ?? Bilingual.Same(""));
            return new($"{lead.Fr} {Value.Fr} {unit.Fr}".Trim(), $"{lead.En} {Value.En} {unit.En}".Trim());
        }
    }
}

/// <summary>What the page of an atelier shares with the report that it stands beside.</summary>
/// <param name="Programme">The programme's name.</param>
/// <param name="Title">The report's title.</param>
/// <param name="AsOf">What was known on this day.</param>
/// <param name="Simulated">Whether any of the data is simulated.</param>
/// <param name="Version">The version of this tool.</param>
/// <param name="IsOfEdition">Whether it is frozen as part of an edition.</param>
public sealed record AtelierReport(Bilingual Programme, Bilingual Title, DateOnly AsOf, bool Simulated, string Version, bool IsOfEdition);
