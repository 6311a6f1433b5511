using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>How firm a figure is, in a word, and why a report is provisional or final, in a sentence.</summary>
public static class StatusWords
{
    private const int MostNames = 3;

    /// <summary>provisoire, définitif …</summary>
    public static Bilingual Of(FigureStatus status) => status switch
    {
        FigureStatus.Provisional => new("provisoire", "provisional"),
        FigureStatus.Final => new("définitif", "final"),
        FigureStatus.Revised => new("révisé", "revised"),
        FigureStatus.Declared => new("déclaré", "declared"),
        FigureStatus.Suppressed => new("masqué", "suppressed"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>Chiffres définitifs, chiffres définitifs ou révisés: how firm the numbers of a picture are, which may be some of one kind and some of another.</summary>
    /// <param name="statuses">That of each, at least one.</param>
    internal static Bilingual OfFigures(IReadOnlyCollection<FigureStatus> statuses) =>
        statuses.Contains(FigureStatus.Provisional) ? new("chiffres provisoires", "provisional figures")
        : !statuses.Contains(FigureStatus.Revised) ? new("chiffres définitifs", "final figures")
        : statuses.Contains(FigureStatus.Final) ? new("chiffres définitifs ou révisés", "final or revised figures")
        : new("chiffres révisés", "revised figures");

    /// <summary>A headline on one line: 7 423 personnes accompagnées en France en 2019 (provisoire). What is final needs no word.</summary>
    public static Bilingual Headline(Bilingual value, Bilingual unit, FigureStatus status)
    {
        var beside = status == FigureStatus.Final ? Bilingual.Same("") : new($" ({Of(status).Fr})", $" ({Of(status).En})");
        return new($"{value.Fr} {unit.Fr}{beside.Fr}", $"{value.En} {unit.En}{beside.En}");
    }

    /// <summary>Why the status is what it is, and how many rows were rejected on the way to it.</summary>
    internal static Bilingual Reason(Composition composition)
    {
        var (why, rejected) = (Why(composition), composition.Facts.RejectedRows);
        if (rejected == 0)
        {
            return why;
        }

        var (rows, all) = (Numbers.Count(rejected, new("ligne", "row"), new("lignes", "rows")), Numbers.Integer(composition.Facts.Rows));
        return Words.Say(
            $"{why.Fr} Dans les fichiers connus, {rows.Fr} sur {all.Fr} {(rejected < 2 ? "a été rejetée et n'est pas comptée" : "ont été rejetées et ne sont pas comptées")}.",
            $"{why.En} In the files known, {rows.En} of {all.En} {(rejected == 1 ? "was rejected and is not counted" : "were rejected and are not counted")}.");
    }

    /// <summary>Nancy (avril à juin 2019 et août 2019), Rennes (mai 2019): at most so many ateliers, and runs of months of each.</summary>
    internal static Bilingual Missing(Composition composition, int most = MostNames)
    {
        var ateliers = composition.Completeness.Missing.GroupBy(entry => entry.Atelier).Select(months =>
        {
            var names = Words.ListOf([.. Runs([.. months.Select(entry => entry.Month)])], most);
            var name = composition.NameOf(months.Key);
            return new Bilingual($"{name} ({names.Fr})", $"{name} ({names.En})");
        });
        return Words.ListOf([.. ateliers], most);
    }

    /// <summary>à Rennes après le 15 mars 2019, à Nancy (avril à juin 2019): at most so many.</summary>
    internal static Bilingual Unfinished(Composition composition, int most = MostNames) => Words.ListOf(
        [.. composition.Completeness.Unfinished.GroupBy(known => known.Atelier).SelectMany(months => Unfinished(composition.NameOf(months.Key), [.. months], most))], most);

    /// <summary>avril à juin 2019, août 2019: months in order, those that follow one another as one run.</summary>
    internal static IEnumerable<Bilingual> Runs(List<Month> months)
    {
        for (var first = 0; first < months.Count;)
        {
            var last = first;
            while (last + 1 < months.Count && months[last + 1] == months[last].Plus(1))
            {
                last++;
            }

            var end = Dates.Month(months[last]);
            var start = months[first].Year == months[last].Year ? Dates.MonthName(months[first]) : Dates.Month(months[first]);
            yield return first == last ? end : new Bilingual($"{start.Fr} à {end.Fr}", $"{start.En} to {end.En}");
            first = last + 1;
        }
    }

    private static IEnumerable<Bilingual> Unfinished(string name, List<KnownMonth> months, int most)
    {
        var silent = months.Where(known => known.LastOutcome is null).Select(known => known.Month).ToList();
        if (silent.Count > 0)
        {
            var names = Words.ListOf([.. Runs(silent)], most);
            yield return new Bilingual($"{Words.At(name)} ({names.Fr})", $"in {name} ({names.En})");
        }

        foreach (var last in months.Select(known => known.LastOutcome).OfType<DateOnly>())
        {
            yield return new Bilingual($"{Words.At(name)} après le {Dates.Day(last).Fr}", $"in {name} after {Dates.Day(last).En}");
        }
    }

    private static Bilingual Why(Composition composition)
    {
        var reasons = Reasons(composition).ToList();
        var revised = composition.IsRevised ? new Bilingual(" ; des chiffres publiés auparavant sont révisés", "; figures that were published before are revised") : Bilingual.Same("");
        return reasons.Count == 0 && composition.Facts.Atelier is not null
            ? Words.Say($"Définitif : la période est terminée et l'atelier a transmis chacun de ses mois{revised.Fr}.", $"Final: the period is over and the atelier has sent each of its months{revised.En}.")
            : reasons.Count == 0
            ? Words.Say(
                $"Définitif : la période est terminée et chaque atelier ouvert a transmis chacun de ses mois{revised.Fr}.",
                $"Final: the period is over and every open atelier has sent each of its months{revised.En}.")
            : Words.Say(
                $"Provisoire : {string.Join(" ; ", reasons.Select(reason => reason.Fr))}.",
                $"Provisional: {string.Join("; ", reasons.Select(reason => reason.En))}.");
    }

    private static IEnumerable<Bilingual> Reasons(Composition composition)
    {
        var (title, asOf) = (Dates.Period(composition.Facts.Period), Dates.Day(composition.Facts.AsOf));
        if (!composition.Completeness.Over)
        {
            yield return new($"{title.Fr} n'est pas terminé au {asOf.Fr}", $"{title.En} was not over on {asOf.En}");
        }

        if (composition.Completeness.Missing.Count > 0)
        {
            var missing = Missing(composition);
            yield return new($"rien n'a été reçu pour {missing.Fr}", $"nothing has come in for {missing.En}");
        }

        if (composition.Completeness.Unfinished.Count > 0)
        {
            var unfinished = Unfinished(composition);
            yield return new($"aucune issue n'est notée {unfinished.Fr}", $"no outcome is recorded {unfinished.En}");
        }
    }
}
