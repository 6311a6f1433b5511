using System.Globalization;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Sentences;

/// <summary>Of what a figure speaks, as the words before its claim: à Rennes, sur le thème « CV », le lundi.</summary>
internal static class ScopeWords
{
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

        if (scope.AgeBand is { } band)
        {
            yield return Aged(band);
        }

        if (scope.Gender is { } gender)
        {
            yield return gender switch
            {
                "female" => new("parmi les femmes", "among women"),
                "male" => new("parmi les hommes", "among men"),
                "" => new("parmi les personnes de genre non renseigné", "among people of no recorded gender"),
                _ => new("parmi les personnes d’un autre genre", "among people of another gender"),
            };
        }
    }

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

    /// <summary>The bands are from one age to another, both inside, or open above: 25-39, 70+.</summary>
    private static Bilingual Aged(string band)
    {
        if (band.Length == 0)
        {
            return new("parmi les personnes d’âge non renseigné", "among people of no recorded age");
        }

        var space = Numbers.NoBreak;
        return band[^1] == '+'
            ? new(string.Create(CultureInfo.InvariantCulture, $"parmi les {band[..^1]}{space}ans et plus"), $"among people aged {band[..^1]} and over")
            : new($"parmi les {band.Replace("-", " à ", StringComparison.Ordinal)}{space}ans", $"among people aged {band.Replace("-", " to ", StringComparison.Ordinal)}");
    }
}
