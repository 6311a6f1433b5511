using System.Collections.Immutable;
using System.Globalization;
using Ateliers.Reporting.Aggregation.Disclosure;
using CsCheck;

namespace Ateliers.Reporting.Tests.Aggregation.Disclosure;

/// <summary>Twelve monthly editions of a year: in each the visits of one more month are known, and some of earlier months come late or are taken back.</summary>
internal sealed record Programme12(ImmutableArray<ImmutableArray<Visit>> Known)
{
    private static readonly string[] Ateliers = ["lyon", "metz", "nancy", "rennes"];

    public static Gen<Programme12> Any { get; } = Gen.Select(Gen.Int[60, 400], Gen.Int[0, 40], Gen.Int[1, 1_000_000]).Select((people, corrected, seed) =>
    {
        var state = (uint)seed;
        int Skewed(int count)
        {
            state = unchecked((state * 1_664_525) + 1_013_904_223);
            return (int)(count * Math.Pow((state >> 8) / 16_777_216.0, 2));
        }

        Visit[] Of(int month, int count) => [.. Enumerable.Range(0, count).Select(_ => new Visit(Skewed(3 * people), month, Ateliers[Skewed(4)], ""))];
        List<Visit> known = [];
        List<ImmutableArray<Visit>> editions = [];
        for (var month = 1; month <= 12; month++)
        {
            for (var late = Skewed(corrected + 1); late > 0; late--)
            {
                if (Skewed(3) > 0 && known.Count > 0)
                {
                    known.RemoveAt(Skewed(known.Count));
                }
                else
                {
                    known.AddRange(Of(1 + Skewed(Math.Max(1, month - 1)), month == 1 ? 0 : 1 + Skewed(3)));
                }
            }

            known.AddRange(Of(month, people / 2 + Skewed(people)));
            editions.Add([.. known]);
        }

        return new Programme12([.. editions]);
    });

    public IReadOnlyDictionary<string, string> Unsplit(int edition) => new Dictionary<string, string> { [$"to {Two(edition)} *"] = "unsplit" };

    /// <summary>What the edition of a month holds: people and attendances of each atelier and of all, month by month and in the year so far.</summary>
    public CellSystem[] Figures(int edition)
    {
        var visits = Known[edition - 1];
        string[] ateliers = [.. visits.Select(visit => visit.Atelier).Distinct().Order(StringComparer.Ordinal)];
        var cells = Enumerable.Range(1, edition).Select(month => (Name: Two(month), Of: visits.Where(visit => visit.Month == month)))
            .Append((Name: $"to {Two(edition)}", Of: visits))
            .SelectMany(time => ateliers.Append("*").Select(atelier => (Name: $"{time.Name} {atelier}", Of: time.Of.Where(visit => atelier == "*" || visit.Atelier == atelier).ToList()))).ToList();
        var places = cells.Select((cell, place) => (cell.Name, place)).ToDictionary(pair => pair.Name, pair => pair.place);
        var lines = Enumerable.Range(1, edition).Select(Two).Append($"to {Two(edition)}")
            .Select(time => (Parts: ateliers.Select(atelier => places[$"{time} {atelier}"]).ToArray(), Whole: places[$"{time} *"]))
            .Concat(ateliers.Append("*").Select(atelier => (Parts: Enumerable.Range(1, edition).Select(month => places[$"{Two(month)} {atelier}"]).ToArray(), Whole: places[$"to {Two(edition)} {atelier}"]))).ToList();
        CellSystem Of(Func<List<Visit>, long> count, Adding adding) => new(
            [.. cells.Select(cell => new TableCell(cell.Name, count(cell.Of), null, 1))],
            [.. lines.SelectMany(line => Measure.Relations(adding, line.Parts, line.Whole))]);
        return [Of(of => of.Select(visit => visit.Person).Distinct().Count(), Adding.Union), Of(of => of.Count, Adding.Sum)];
    }

    private static string Two(int month) => month.ToString("00", CultureInfo.InvariantCulture);
}
