using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>Which month brought the most first contacts, or, where nameless attendances leave that open, the leading months without a first. With files missing it says that it
/// speaks of those received.</summary>
internal static class MonthsFinding
{
    private const int MostNames = 3;

    public static Bilingual Of(Composition composition, IReadOnlyList<Month> months)
    {
        var files = composition.FromFiles;
        var rows = RowsOf(composition, months);
        var counted = rows.FindAll(row => row.Reach.Identified > 0);
        if (counted.Count < 2)
        {
            return AllIn(composition, counted.Count == 1 ? counted[0].Month : Month.Of(composition.Day));
        }

        var leaders = Reach.Leaders(rows.ConvertAll(row => row.Reach));
        var word = Word(composition);
        if (leaders.Count == 0)
        {
            List<Reach> ranked = [.. counted.Select(row => row.Reach).OrderByDescending(reach => reach.Identified).Take(MostNames)];
            var counts = Numbers.Count(ranked[0].Identified, new("premier contact identifié", "identified first contact"), word);
            var list = Words.ListOf([Named(ranked[0], new("compte", "had"), counts), .. ranked.Skip(1).Select(reach => Named(reach, null, Numbers.Integer(reach.Identified)))], MostNames);
            return Words.Begin(Words.Say($"{files.Fr}{list.Fr}", $"{files.En}{list.En}"));
        }

        var (names, value, all) = (
            Words.ListOf([.. leaders.Select(leader => leader.Name)], MostNames),
            Numbers.Integer(leaders[0].Identified),
            Numbers.Integer(composition.People.Count));
        return Words.Begin(leaders.Count == 1
            ? Words.Say(
                $"{files.Fr}{names.Fr} a apporté le plus de {word.Fr} : {value.Fr} sur {all.Fr}",
                $"{files.En}{names.En} brought the most {word.En}: {value.En} of {all.En}")
            : Words.Say(
                $"{files.Fr}{names.Fr} ont apporté le plus de {word.Fr} : {value.Fr} chacun",
                $"{files.En}{names.En} brought the most {word.En}: {value.En} each"));
    }

    /// <summary>premiers contacts, or premiers contacts identifiés where somebody nameless may have been another.</summary>
    public static Bilingual Word(Composition composition) => composition.HasNameless
        ? new("premiers contacts identifiés", "identified first contacts")
        : new("premiers contacts", "first contacts");

    public static long FirstContacts(Composition composition, Month month) => composition.Facts.YearByMonthAndAtelier
        .Where(counts => IsOf(counts, month))
        .Sum(counts => counts.FirstContacts.Count);

    public static bool IsOf(SliceCounts counts, Month month) => counts.Slice.From is { } from && Month.Of(from) == month;

    /// <summary>
    /// Each nameless attendance may be a first contact of its month, and may be the true first contact of somebody who was identified in a later month:
    /// it raises what its own month can be at most, and lowers what the months after it are at least.
    /// </summary>
    private static List<(Month Month, Reach Reach)> RowsOf(Composition composition, IReadOnlyList<Month> months)
    {
        var rows = new List<(Month Month, Reach Reach)>();
        long before = 0;
        foreach (var month in months)
        {
            var (identified, nameless) = (FirstContacts(composition, month), composition.CountsOf(month)?.AnonymousVisits.Count ?? 0);
            rows.Add((month, new Reach(Dates.MonthName(month), identified, Math.Max(0, identified - before), identified + nameless)));
            before += nameless;
        }

        return rows;
    }

    private static Bilingual AllIn(Composition composition, Month month)
    {
        var count = composition.People.Count;
        var total = composition.HasNameless
            ? Numbers.Count(count, new("premier contact identifié", "identified first contact"), Word(composition))
            : Numbers.FirstContacts(count);
        var (name, files) = (Dates.Month(month), composition.FromFiles);
        return Words.Begin(count == 1
            ? Words.Say($"{files.Fr}{total.Fr}, en {name.Fr}", $"{files.En}{total.En}, in {name.En}")
            : Words.Say($"{files.Fr}{total.Fr}, tous en {name.Fr}", $"{files.En}{total.En}, all in {name.En}"));
    }

    private static Bilingual Named(Reach month, Bilingual? verb, Bilingual number) => verb is null
        ? new($"{month.Name.Fr}{Numbers.NoBreak}{number.Fr}", $"{month.Name.En}{Numbers.NoBreak}{number.En}")
        : new($"{month.Name.Fr} {verb.Fr} {number.Fr}", $"{month.Name.En} {verb.En} {number.En}");
}
