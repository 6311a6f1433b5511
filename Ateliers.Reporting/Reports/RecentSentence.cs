using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>
/// First contacts of the last four weeks, beside which the number that the year still needs a week can be set. A network that has opened since then is
/// measured over the days since its opening: days on which nobody could come would make it look slower than it is.
/// </summary>
internal static class RecentSentence
{
    private const int Days = 28;

    /// <summary>Fewer a week: a whole number would say too much or nothing.</summary>
    private const int LeastAWeek = 10;

    /// <summary>The sentence; none once the year is over, and none where the four weeks reach into the year before.</summary>
    public static IEnumerable<Bilingual> Of(Composition composition)
    {
        var opening = composition.Programme.Ateliers.Min(atelier => atelier.Opens);
        var from = composition.Day.AddDays(1 - Days);
        var isNew = opening > from && opening <= composition.Day;
        from = isNew ? opening!.Value : from;
        if (composition.YearOver || from < composition.Year.From || composition.People.Count == 0)
        {
            yield break;
        }

        var (days, lead) = (composition.Day.DayNumber - from.DayNumber + 1, Lead(composition, from, isNew));
        var first = composition.People.Count - CurvePoints.Total(composition.Facts.YearByDay, from.AddDays(-1));
        var identified = composition.HasNameless ? new(" de personnes identifiées", " of identified people") : Bilingual.Same("");
        if (days < 7 || first * 7 < LeastAWeek * days)
        {
            var all = Numbers.FirstContacts(first);
            yield return Words.Say($"{lead.Fr} : {all.Fr}{identified.Fr} en tout.", $"{lead.En}: {all.En}{identified.En} in all.");
            yield break;
        }

        var weekly = Numbers.FirstContacts((long)Math.Round((double)first * 7 / days, MidpointRounding.AwayFromZero));
        var over = isNew ? Numbers.Count(days, new("jour", "day"), new("jours", "days")) : null;
        yield return Words.Say(
            $"{lead.Fr} : {weekly.Fr}{identified.Fr} par semaine en moyenne{(over is null ? "" : $", sur {over.Fr}")}.",
            $"{lead.En}: {weekly.En}{identified.En} a week on average{(over is null ? "" : $", over {over.En}")}.");
    }

    /// <summary>Of which days the sentence speaks; with files of them missing, that it speaks of those received.</summary>
    private static Bilingual Lead(Composition composition, DateOnly from, bool isNew)
    {
        var days = new Period(from, composition.Day);
        var (start, end) = (Dates.Day(from), composition.DayName);
        var missing = composition.Completeness.Missing.Select(entry => entry.Month).Concat(composition.Completeness.Unfinished.Select(known => known.Month));
        var files = missing.Any(month => month.Period.Within(days) is not null) ? new(", d'après les fichiers reçus", ", from the files received") : Bilingual.Same("");
        return isNew
            ? new($"Depuis l'ouverture, du {start.Fr} au {end.Fr}{files.Fr}", $"Since the opening, from {start.En} to {end.En}{files.En}")
            : new($"Les quatre dernières semaines, du {start.Fr} au {end.Fr}{files.Fr}", $"In the last four weeks, from {start.En} to {end.En}{files.En}");
    }
}
