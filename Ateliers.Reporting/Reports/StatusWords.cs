using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>Why a report is provisional or final, in a sentence.</summary>
internal static class StatusWords
{
    public static Bilingual Reason(Composition composition)
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

    /// <summary>Nancy (avril à juin 2019 et août 2019), Rennes (mai 2019): at most three ateliers and three runs of months of each.</summary>
    public static Bilingual Missing(Composition composition)
    {
        var ateliers = composition.Completeness.Missing.GroupBy(entry => entry.Atelier).Select(months =>
        {
            var names = Words.ListOf([.. Runs([.. months.Select(entry => entry.Month)])], 3);
            var name = composition.NameOf(months.Key);
            return new Bilingual($"{name} ({names.Fr})", $"{name} ({names.En})");
        });
        return Words.ListOf([.. ateliers], 3);
    }

    /// <summary>à Rennes après le 15 mars 2019, à Nancy en avril 2019: at most three.</summary>
    public static Bilingual Unfinished(Composition composition) => Words.ListOf(
        [
            .. composition.Completeness.Unfinished.Select(known =>
            {
                var (name, month) = (composition.NameOf(known.Atelier), Dates.Month(known.Month));
                return known.LastOutcome is { } last
                    ? new Bilingual($"{Words.At(name)} après le {Dates.Day(last).Fr}", $"in {name} after {Dates.Day(last).En}")
                    : new Bilingual($"{Words.At(name)} en {month.Fr}", $"in {name} in {month.En}");
            }),
        ],
        3);

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
