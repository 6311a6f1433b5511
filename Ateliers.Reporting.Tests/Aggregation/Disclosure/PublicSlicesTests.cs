using Ateliers.Reporting.Aggregation.Disclosure;
using Ateliers.Reporting.Domain;
using CsCheck;

namespace Ateliers.Reporting.Tests.Aggregation.Disclosure;

/// <summary>What is hidden of counts as they really hang together.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class PublicSlicesTests
{
    private const int Threshold = 11;
    private const Dimensions Cross = Dimensions.Atelier | Dimensions.Theme;

    [TestCase(10, true)]
    [TestCase(11, false)]
    [TestCase(0, true)]
    public void A_count_under_the_threshold_is_hidden(int people, bool hidden) =>
        Assert.That(new PublicSlices(_ => [Counts.Of(people)], Threshold).HiddenBy(Dimensions.None), Has.Count.EqualTo(hidden ? 1 : 0));

    [Test]
    public void A_small_part_of_a_large_slice_hides_it_too()
    {
        bool Hidden(SliceCounts counts) => new PublicSlices(_ => [counts], Threshold).HiddenBy(Dimensions.None).Count > 0;
        Assert.That(Hidden(Counts.Of(500)), Is.False);
        Assert.That(Hidden(Counts.Of(500, anonymous: 3)), Is.True, "3 nameless");
        Assert.That(Hidden(Counts.Of(500, first: 2)), Is.True, "2 had not come before");
        Assert.That(Hidden(Counts.Of(500, fresh: 497)), Is.False, "3 people returned: of a slice nobody is told who did");
        Assert.That(Hidden(Counts.Of(500, absent: 2)), Is.False, "2 did not come: what would tell them is withheld");
    }

    [Test]
    public void One_small_atelier_takes_the_least_of_the_others_with_it_and_no_more()
    {
        var slices = new PublicSlices(by => by == Dimensions.None ? [Counts.Of(1_304)] : [Of("rennes", 800), Of("nancy", 4), Of("metz", 200), Of("lyon", 300)], Threshold);
        Assert.That(slices.HiddenBy(Dimensions.None), Is.Empty);
        Assert.That(slices.HiddenBy(Dimensions.Atelier).Select(slice => slice.Atelier), Is.EquivalentTo(new[] { "nancy", "metz" }));
    }

    [Test]
    public void Several_codes_kept_together_are_hidden_where_one_of_them_is()
    {
        var slices = new PublicSlices(by => by == Dimensions.None ? [Counts.Of(1_304)] : [Of("rennes", 800), Of("nancy", 4), Of("metz", 200), Of("lyon", 300)], Threshold);
        bool Hidden(params string[] ateliers) => slices.HiddenBy(Dimensions.None, Dimensions.Atelier, slice => ateliers.Contains(slice.Atelier)).Contains(Slice.Whole);
        Assert.That((Hidden("rennes"), Hidden("rennes", "lyon")), Is.EqualTo((false, false)));
        Assert.That((Hidden("metz"), Hidden("rennes", "metz"), Hidden("rennes", "lyon", "metz"), Hidden("none")), Is.EqualTo((true, true, true, true)), "800 less is metz");
    }

    [Test]
    public void The_order_of_the_rows_changes_nothing() => Visitors.Any.Sample(
        visitors => Assert.That(
            new PublicSlices(by => [.. visitors.Count(by).Reverse()], Threshold).HiddenBy(Cross),
            Is.EquivalentTo(new PublicSlices(visitors.Count, Threshold).HiddenBy(Cross))),
        iter: 30);

    [Test]
    public void First_contacts_are_not_given_back_by_totals_and_crossings_together() => Visitors.Any.Sample(
        visitors =>
        {
            var slices = new PublicSlices(visitors.Count, Threshold);
            var (table, hidden) = Crossed(visitors, slices, out var everything);
            var attacker = new Circulation(table, hidden);
            for (var i = 0; i < table.Length * table[0].Length && !everything; i++)
            {
                var value = table[i / table[0].Length][i % table[0].Length];
                var (low, high) = attacker.Bounds(i);
                Assert.That(value is 0 or >= Threshold || (low <= 0 && high >= Threshold - 1), Is.True, $"{value}: {low} to {high}");
            }
        },
        iter: 200);

    [Test]
    public void Attendances_are_not_given_back_by_totals_and_crossings_together() => Visitors.Any.Sample(
        visitors =>
        {
            var slices = new PublicSlices(visitors.Count, Threshold);
            var (table, hidden) = Crossed(visitors, slices, out var everything, cell => cell.Attended.Count);
            var (people, _) = Crossed(visitors, slices, out _, cell => cell.Identified.Count);
            var attacker = new Circulation(table, hidden);
            for (var i = 0; i < table.Length * table[0].Length && !everything; i++)
            {
                var (row, column) = (i / table[0].Length, i % table[0].Length);
                var (low, high) = attacker.Bounds(i);
                Assert.That(people[row][column] >= Threshold || (low <= 0 && high >= Threshold - 1), Is.True, $"{table[row][column]} of {people[row][column]}: {low} to {high}");
            }
        },
        iter: 200);

    [Test]
    public void Those_who_had_all_come_before_are_not_the_year_less_its_other_months()
    {
        SliceCounts Of(int month, int people, int first) => Counts.Of(people, first: first, fresh: first, slice: new Slice(From: new DateOnly(2019, month, 1)));
        var slices = new PublicSlices(by => by == Dimensions.None ? [Counts.Of(170, visits: 233)] : [Of(6, 100, 100), Of(7, 80, 40), Of(8, 3, 0), Of(9, 50, 30)], Threshold);
        Assert.That(slices.HiddenBy(Dimensions.Month).Select(slice => slice.From!.Value.Month), Is.EquivalentTo(new[] { 8, 9 }));
    }

    [Test]
    public void Rows_under_a_hidden_total_are_the_same_whoever_came()
    {
        Slice Of(int month, string? theme) => new(Theme: theme, From: month == 0 ? null : new DateOnly(2019, month, 1));
        IReadOnlyList<Slice> Rows(string theme)
        {
            var slices = new PublicSlices(
                by => (by.HasFlag(Dimensions.Month), by.HasFlag(Dimensions.Theme)) switch
                {
                    (false, false) => [Counts.Of(203)],
                    (true, false) => [Counts.Of(100, slice: Of(7, null)), Counts.Of(3, slice: Of(8, null)), Counts.Of(100, slice: Of(9, null))],
                    (false, true) => [Counts.Of(theme == "cv" ? 103 : 100, slice: Of(0, "cv")), Counts.Of(theme == "cv" ? 100 : 103, slice: Of(0, "coding"))],
                    _ => [.. new[] { 7, 9 }.SelectMany(month => new[] { "cv", "coding" }.Select(each => Counts.Of(50, slice: Of(month, each)))), Counts.Of(3, slice: Of(8, theme))],
                },
                Threshold);
            return [.. slices.HiddenBy(Dimensions.Month | Dimensions.Theme).Where(slice => slice.From!.Value.Month == 8)];
        }

        Assert.That(Rows("cv"), Is.EquivalentTo(new[] { Of(8, "cv"), Of(8, "coding") }));
        Assert.That(Rows("coding"), Is.EquivalentTo(Rows("cv")));
    }

    [Test]
    public void A_whole_that_is_shown_stays_shown_and_a_hidden_one_hidden_in_every_split_of_it() => Visitors.Any.Sample(
        visitors =>
        {
            var slices = new PublicSlices(visitors.Count, Threshold);
            foreach (var by in new[] { Dimensions.Atelier, Cross, Dimensions.Month | Dimensions.Theme, Cross | Dimensions.Month })
            {
                var small = visitors.Count(by).Where(cell => cell.Identified.Count < Threshold).Select(cell => cell.Slice);
                Assert.That(small, Is.SubsetOf(slices.HiddenBy(by)));
            }

            foreach (var atelier in slices.HiddenBy(Dimensions.Atelier))
            {
                var kept = slices.HiddenBy(Dimensions.None, Dimensions.Atelier, slice => slice.Atelier == atelier.Atelier);
                Assert.That(kept, Does.Contain(Slice.Whole), "by a filter as by a split");
            }
        },
        iter: 20);

    private static (long[][] Table, bool[] Hidden) Crossed(Visitors visitors, PublicSlices slices, out bool everything, Func<SliceCounts, long>? count = null)
    {
        var (ateliers, themes) = (visitors.Count(Dimensions.Atelier), visitors.Count(Dimensions.Theme));
        var cells = visitors.Count(Cross).ToDictionary(cell => cell.Slice, count ?? (cell => cell.FirstContacts.Count));
        var hidden = slices.HiddenBy(Cross);
        Slice[] order = [.. ateliers.SelectMany(atelier => themes.Select(theme => new Slice(atelier.Slice.Atelier, theme.Slice.Theme)))];
        everything = order.All(hidden.Contains);
        return (
            [.. ateliers.Select(atelier => themes.Select(theme => cells.GetValueOrDefault(new Slice(atelier.Slice.Atelier, theme.Slice.Theme))).ToArray())],
            [
                .. order.Select(hidden.Contains),
                .. ateliers.Select(cell => slices.HiddenBy(Dimensions.Atelier).Contains(cell.Slice)),
                .. themes.Select(cell => slices.HiddenBy(Dimensions.Theme).Contains(cell.Slice)),
                slices.HiddenBy(Dimensions.None).Count > 0,
            ]);
    }

    private static SliceCounts Of(string atelier, int people) => Counts.Of(people, visits: people * 2, slice: new Slice(Atelier: atelier));
}
