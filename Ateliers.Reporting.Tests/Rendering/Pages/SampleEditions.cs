using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Pages;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Reports.Editions;
using Ateliers.Reporting.Reports.Press;

namespace Ateliers.Reporting.Tests.Rendering.Pages;

/// <summary>Three editions of March 2019: one superseded, one current, one under embargo.</summary>
internal static class SampleEditions
{
    private const string Zone = "Europe/Paris";

    public static IReadOnlyList<Edition> All { get; } =
    [
        Made(1, "2019-04-03T08:00:00Z", null, null, 0), Made(2, "2019-04-10T08:05:00Z", null, "Le fichier de Nancy est arrivé en retard.", 12), Made(3, "2019-04-17T08:00:00Z", "2019-04-30T04:00:00Z", "Une séance comptée deux fois.", 3),
    ];

    public static DateTimeOffset Now { get; } = Iso.ParseInstant("2019-04-20T12:00:00Z");

    public static IReadOnlyList<EditionListing> Listings { get; } = [.. All.Reverse().Select(edition => new EditionListing(
        Dates.Month(new Month(2019, 3)),
        FormattableString.Invariant($"2019-03/{edition.Number}"),
        edition.Number,
        edition.StatusAt(All, Now),
        EditionWords.Hour(edition.From!.Value, Zone),
        edition.Number == 1 ? EditionWords.Hour(All[1].From!.Value, Zone) : null,
        new Bilingual("Au moins 4\u202F215 personnes accompagnées en France en 2019, au 31 mars", "At least 4,215 people reached in France in 2019, to 31 March"),
        edition.Number == 1 ? null : Numbers.Count(edition.Moved, new("chiffre changé.", "figure changed."), new("chiffres changés.", "figures changed.")),
        edition.Note,
        Simulated: true))];

    /// <summary>The press sheet of an edition that corrects the first.</summary>
    public static PressSheet Press { get; } = SamplePress.March2019() with { Edition = Second, Note = Second.Note, Citations = Cited, Folder = "https://ateliers.example.org/rapports/editions/2019-03/2", Corrected = MovesTable.Of(Words.Say("Corrigé depuis l'édition\u00A01", "Corrected since edition\u00A01"), Moves, SampleProgramme.Value) };

    /// <summary>The report of the same.</summary>
    public static Report Report { get; } = SampleReport.March2019() with { Edition = Second };

    private static IReadOnlyList<Citation> Cited =>
    [
        new(
            FigureIds.PeopleReached,
            Words.Say(
                "Ateliers numériques. Personnes accompagnées en mars 2019 : au moins 5\u202F204 (chiffre provisoire, données simulées). Édition\u00A02, données connues au 1er\u00A0avril 2019.",
                "Digital workshops. People reached in March 2019: at least 5,204 (provisional figure, simulated data). Edition\u00A02, data known on 1\u00A0April 2019.")),
    ];

    private static EditionOf Second => new(2, 1, "Le fichier de Nancy est arrivé en retard.", [], []);

    private static IReadOnlyList<FigureMove> Moves =>
    [
        new(Figure(4203, 4400, FigureStatus.Provisional), Figure(4215, 4410, FigureStatus.Final)), new(null, Figure(61, 61, FigureStatus.Final) with { Scope = new FigureScope(Atelier: "nancy") }),
    ];

    /// <summary>A page of an edition with its line, where it stands at <see cref="Now"/>.</summary>
    public static string Standing(string page, string name, int number)
    {
        var edition = All[number - 1];
        return EditionSlot.Filled(page, name, edition, All, edition.StatusAt(All, Now), Zone);
    }

    private static Figure Figure(double people, double upper, FigureStatus status) =>
        new(FigureIds.PeopleReached, Unit.People, FigureScope.All, new Month(2019, 3).Period, people, status, new DateOnly(2019, 4, 10), people, upper, people);

    private static Edition Made(int number, string at, string? embargo, string? note, int moved) => new(
        number, "2019-03", number, Iso.ParseInstant(at), "Anne Legrand", Iso.ParseInstant(at), null, embargo is null ? null : Iso.ParseInstant(embargo), note, number, DateOnly.FromDateTime(Iso.ParseInstant(at).Date), "0.1.0", moved);
}
