using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Sentences;

/// <summary>Of what a figure speaks, as the words before its claim: à Rennes, sur le thème « CV », le lundi.</summary>
internal static class ScopeWords
{
    /// <summary>The base of what is said of an age.</summary>
    public static Bilingual AgeRecorded { get; } = new("dont l’âge est noté", "whose age is recorded");

    /// <summary>The base of what is said of a gender.</summary>
    public static Bilingual GenderRecorded { get; } = new("dont le genre est noté", "whose gender is recorded");

    /// <summary>En 2019, le 4 mars 2019, du 4 mars 2019 au 10 mars 2019.</summary>
    public static Bilingual When(Period period)
    {
        var words = Dates.Period(period);
        if (period.Days == 1)
        {
            return new($"le {words.Fr}", $"on {words.En}");
        }

        var isNamed = words.Fr == words.En || period == Month.Of(period.From).Period;
        return isNamed ? new($"en {words.Fr}", $"in {words.En}") : new(words.Fr, $"from {words.En}");
    }

    /// <summary>Where, and of what part; the whole programme is said too, so that no sentence leaves its scope open.</summary>
    public static IEnumerable<Bilingual> Of(FigureScope scope, Programme programme)
    {
        yield return scope.Atelier is { } ateliers ? Where(ateliers, programme) : new("dans l’ensemble des ateliers", "across all ateliers");
        if (scope.Theme is { } themes)
        {
            yield return Named(themes, programme.Themes, new("sur le thème", "on the theme"), new("sans thème renseigné", "with no theme recorded"));
        }

        if (scope.Audience is { } audiences)
        {
            yield return Named(audiences, programme.Audiences, new("pour le public", "for the audience"), new("sans public renseigné", "with no audience recorded"));
        }

        if (scope.Format is { } formats)
        {
            yield return Named(formats, programme.Formats, new("au format", "in the format"), new("sans format renseigné", "with no format recorded"));
        }

        if (scope.Weekday is { } day)
        {
            var name = Dates.Weekday(day);
            yield return new($"le {name.Fr}", $"on {name.En}s");
        }

        if (scope.AgeBand is { } bands)
        {
            var ages = Words.List([.. Bands(bands).Select(Aged)]);
            yield return Among(ages, bands, AgeRecorded);
        }

        if (scope.Gender is { } genders)
        {
            var people = Words.List([.. genders.Split('+').Select(Gendered)]);
            yield return Among(people, genders, GenderRecorded);
        }
    }

    /// <summary>Of those of whom nobody noted it nothing is known: the base is said beside the part.</summary>
    private static Bilingual Among(Bilingual people, string codes, Bilingual recorded) => codes.Length == 0
        ? new($"parmi {people.Fr}", $"among {people.En}")
        : new($"parmi {people.Fr} (personnes {recorded.Fr})", $"among {people.En} (of those {recorded.En})");

    private static Bilingual Where(string codes, Programme programme)
    {
        if (codes.Length == 0)
        {
            return new("sans atelier renseigné", "with no atelier recorded");
        }

        var names = codes.Split('+').Select(code => programme.Ateliers.FirstOrDefault(atelier => atelier.Code == code)?.Name ?? code).ToList();
        var en = Words.List([.. names.Select(Bilingual.Same)]).En;
        return new(Words.List([.. names.Select(name => Bilingual.Same(Words.At(name)))]).Fr, $"in {en}");
    }

    private static Bilingual Named(string codes, IReadOnlyList<Term> terms, Bilingual before, Bilingual none)
    {
        if (codes.Length == 0)
        {
            return none;
        }

        var names = codes.Split('+').Select(code => terms.FirstOrDefault(term => term.Code == code)?.Label ?? Bilingual.Same(code))
            .Select(name => Words.Say($"« {name.Fr} »", $"“{name.En}”"));
        var list = Words.List([.. names]);
        return new($"{before.Fr} {list.Fr}", $"{before.En} {list.En}");
    }

    private static Bilingual Gendered(string gender) => gender switch
    {
        "female" => new("les femmes", "women"),
        "male" => new("les hommes", "men"),
        "" => new("les personnes de genre non renseigné", "people of no recorded gender"),
        _ => new("les personnes d’un autre genre", "people of another gender"),
    };

    /// <summary>Several are joined by a plus, and the last may be open above, which is a plus too: 60-69+70+.</summary>
    private static IEnumerable<string> Bands(string codes) =>
        codes.Length == 0 ? [""] : AgeBands.Codes.Where(band => codes == band || codes.StartsWith(band + '+', StringComparison.Ordinal) || codes.EndsWith('+' + band, StringComparison.Ordinal) || codes.Contains($"+{band}+", StringComparison.Ordinal));

    private static Bilingual Aged(string band) => band.Length == 0 ? new("les personnes d’âge non renseigné", "people of no recorded age") : AgeWords.PeopleOf(band);
}
