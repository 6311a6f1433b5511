using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>The strip of figures of the period itself, under the headline.</summary>
internal static class KeyFacts
{
    public static IReadOnlyList<KeyFact> Of(Composition composition)
    {
        var (facts, counts) = (composition.Facts, composition.Facts.Whole);
        var period = Dates.Period(facts.Period);
        var (least, most) = CountFigures.Range(counts);
        var reached = Numbers.ReachedWord(least);
        var bound = least == most ? Bilingual.Same("") : new(", au moins", ", at least");
        var people = new KeyFact(
            FigureIds.PeopleReached,
            Numbers.Integer(least),
            Words.Say($"{reached.Fr} en {period.Fr}{bound.Fr}", $"{reached.En} in {period.En}{bound.En}"),
            Words.Say(
                "Les mois ne s'additionnent pas.",
                "Months do not add up."));
        var identified = IdentifiedNote(composition);
        KeyFact[] others =
        [
            Count(FigureIds.NewPeople, CountFigures.NewPeople(counts), new("nouvelle personne", "new person"), new("nouvelles personnes", "new people"), identified),
            Count(FigureIds.ReturningPeople, CountFigures.Returning(counts),
                new("personne déjà venue auparavant", "person who had come before"),
                new("personnes déjà venues auparavant", "people who had come before"),
                identified),
            Count(FigureIds.Attendances, counts.Attended.Count, new("présence", "attendance"), new("présences", "attendances")),
            Count(FigureIds.Sessions, counts.Sessions, new("séance", "session"), new("séances", "sessions")),
            Ratio(FigureIds.NoShowRate, CountFigures.NoShowRate(counts), NoShowNote(counts)),
            Ratio(FigureIds.FillRate, CountFigures.FillRate(counts), FillNote(counts.SessionsWithoutCapacity ?? 0)),
        ];
        return composition.IsYear ? others : [people, .. others];
    }

    private static KeyFact Count(string id, long? number, Bilingual one, Bilingual many, Bilingual? note = null) => new(
        id,
        number is { } known ? Numbers.Integer(known) : Cells.Unknown,
        number is { } count ? Numbers.Word(count, one, many) : many,
        note);

    /// <summary>A nameless attendance may be someone new or someone come back: then only the identified people can be told apart. Null where none is known.</summary>
    private static Bilingual? IdentifiedNote(Composition composition) =>
        CountFigures.NewPeople(composition.Facts.Whole) is null ? Words.Say("Personne n'est identifié.", "Nobody is identified.")
        : composition.NewIsOfIdentified ? Words.Say("Personnes identifiées seulement.", "Identified people only.")
        : null;

    private static KeyFact Ratio(string id, double? value, Bilingual? note)
    {
        var name = FigureCatalogue.Of(id).Name;
        return new KeyFact(
            id,
            value is { } known ? Numbers.Share(known) : Cells.Unknown,
            new(name.Fr.ToLowerInvariant(), name.En.ToLowerInvariant()),
            note);
    }

    private static Bilingual NoShowNote(SliceCounts counts)
    {
        var registered = CountFigures.CameRegistered(counts) + counts.Absences.Count;
        var number = Numbers.Registrations(registered);
        return CountFigures.Registrations(counts) == 0
            ? Words.Say("Aucune inscription n'est enregistrée.", "No registration is recorded.")
            : registered == 0
            ? Words.Say("Aucune issue d'inscription n'est notée.", "No outcome of a registration is recorded.")
            : Words.Say(
                $"Sur {number.Fr} dont l'issue est notée.",
                $"Of {number.En} with a recorded outcome.");
    }

    private static Bilingual? FillNote(long excluded)
    {
        var number = Numbers.Sessions(excluded);
        return excluded == 0
            ? null
            : Words.Say(
                $"{number.Fr} sans capacité connue {(excluded < 2 ? "est exclue" : "sont exclues")}.",
                $"{number.En} without a known capacity {(excluded == 1 ? "is" : "are")} left out.");
    }
}
