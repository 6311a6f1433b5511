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

    /// <summary>à Rennes après le 15 mars 2019, à Nancy en avril 2019: at most so many.</summary>
    internal static Bilingual Unfinished(Composition composition, int most = MostNames) => Words.ListOf(
        [
            .. composition.Completeness.Unfinished.Select(known =>
            {
                var (name, month) = (composition.NameOf(known.Atelier), Dates.Month(known.Month));
                return known.LastOutcome is { } last
                    ? new Bilingual($"{Words.At(name)} après le {Dates.Day(last).Fr}", $"in {name} after {Dates.Day(last).En}")
                    : new Bilingual($"{Words.At(name)} en {month.Fr}", $"in {name} in {month.En}");
            }),
        ],
        most);

    private static Bilingual Why(Composition composition)
    {
        var title = Dates.Period(composition.Facts.Period);
        var asOf = Dates.Day(composition.Facts.AsOf);
        if (!composition.Completeness.Over)
        {
            return Words.Say(
                $"Provisoire : {title.Fr} n'est pas terminé au {asOf.Fr}.",
                $"Provisional: {title.En} was not over on {asOf.En}.");
        }

        if (composition.Completeness.Missing.Count > 0)
        {
            var missing = Missing(composition);
            return Words.Say(
                $"Provisoire : rien n'a été reçu pour {missing.Fr}.",
                $"Provisional: nothing has come in for {missing.En}.");
        }

        if (composition.Completeness.Unfinished.Count > 0)
        {
            var unfinished = Unfinished(composition);
            return Words.Say(
                $"Provisoire : aucune issue n'est notée {unfinished.Fr}.",
                $"Provisional: no outcome is recorded {unfinished.En}.");
        }

        return Words.Say(
            "Définitif : la période est terminée et chaque atelier ouvert a transmis chacun de ses mois.",
            "Final: the period is over and every open atelier has sent each of its months.");
    }

    private static IEnumerable<Bilingual> Runs(List<Month> months)
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
}
