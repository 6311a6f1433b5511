using System.Collections.Immutable;
using Ateliers.Reporting.Aggregation.Disclosure;
using Ateliers.Reporting.Domain;
using CsCheck;

namespace Ateliers.Reporting.Tests.Aggregation.Disclosure;

/// <summary>A year, its months and their days, asked for one by one and put together by an attacker.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class PublicCalendarTests
{
    private const int Threshold = 11;
    private static readonly Period Year = GoalYear.Days(2019, 1);

    [Test]
    public void A_month_alone_hides_what_it_hides_in_its_year_split_by_month() => Visitors.Any.Sample(
        visitors =>
        {
            var calendar = new PublicCalendar(visitors.Count, Year, Threshold);
            foreach (var by in new[] { Dimensions.None, Dimensions.Atelier })
            {
                var ofTheYear = Hidden(calendar, Year, by | Dimensions.Month);
                var alone = Enumerable.Range(1, 4).Select(number => new Month(2019, number)).Where(month => visitors.Visits.Any(visit => visit.Month == month.Number))
                    .SelectMany(month => Hidden(calendar, month.Period, by).Select(slice => slice with { From = month.Start }));
                Assert.That(alone, Is.EquivalentTo(ofTheYear));
            }

            Assert.That(Hidden(calendar, new Month(2019, 9).Period, Dimensions.None), Is.EqualTo(new[] { Slice.Whole }), "nobody is few");
        },
        iter: 8);

    [Test]
    public void No_year_less_its_other_months_gives_first_contacts_or_attendances_back() => Visitors.Any.Sample(
        visitors =>
        {
            var calendar = new PublicCalendar(visitors.Count, Year, Threshold);
            DateOnly[] months = [.. visitors.Visits.Select(visit => new DateOnly(2019, visit.Month, 1)).Distinct().Order()];
            ImmutableHashSet<Slice> byBoth = [.. months.SelectMany(month => Hidden(calendar, Month.Of(month).Period, Dimensions.Atelier).Select(slice => slice with { From = month }))];
            ImmutableHashSet<Slice> byMonth = [.. months.SelectMany(month => Hidden(calendar, Month.Of(month).Period, Dimensions.None).Select(slice => slice with { From = month }))];
            Attack(visitors, Year, months, Dimensions.Month, byBoth, byMonth, Hidden(calendar, Year, Dimensions.Atelier), Hidden(calendar, Year, Dimensions.None));
        },
        iter: 30);

    [Test]
    public void No_month_less_its_other_days_gives_first_contacts_or_attendances_back_and_no_hidden_month_is_the_sum_of_its_days() => Visitors.Any.Sample(
        visitors =>
        {
            var calendar = new PublicCalendar(visitors.Count, Year, Threshold);
            var days = Hidden(calendar, Year, Dimensions.Atelier | Dimensions.Day);
            foreach (var month in visitors.Visits.Select(visit => new Month(2019, visit.Month)).Distinct())
            {
                var ofTheMonth = Hidden(calendar, month.Period, Dimensions.Atelier | Dimensions.Day);
                Assert.That(ofTheMonth, Is.SubsetOf(days));
                DateOnly[] all = [.. visitors.Visits.Where(visit => visit.Month == month.Number).Select(visit => visit.Day).Distinct().Order()];
                var (ateliers, whole) = (Hidden(calendar, month.Period, Dimensions.Atelier), Hidden(calendar, month.Period, Dimensions.None));
                Attack(visitors, month.Period, all, Dimensions.Day, ofTheMonth, Hidden(calendar, month.Period, Dimensions.Day), ateliers, whole);
                if (!ateliers.IsEmpty || !whole.IsEmpty)
                {
                    Assert.That(visitors.Count(month.Period, Dimensions.Atelier | Dimensions.Day).Select(cell => cell.Slice), Is.SubsetOf(ofTheMonth));
                }
            }
        },
        iter: 20);

    private static void Attack(Visitors visitors, Period period, DateOnly[] times, Dimensions time, ImmutableHashSet<Slice> both, ImmutableHashSet<Slice> byTime, ImmutableHashSet<Slice> byAtelier, ImmutableHashSet<Slice> whole)
    {
        Attack(visitors, period, times, time, both, byTime, byAtelier, whole, cell => cell.FirstContacts.Count);
        Attack(visitors, period, times, time, both, byTime, byAtelier, whole, cell => cell.Attended.Count);
    }

    private static void Attack(Visitors visitors, Period period, DateOnly[] times, Dimensions time, ImmutableHashSet<Slice> both, ImmutableHashSet<Slice> byTime, ImmutableHashSet<Slice> byAtelier, ImmutableHashSet<Slice> whole, Func<SliceCounts, long> count)
    {
        string[] ateliers = [.. visitors.Count(period, Dimensions.Atelier).Select(cell => cell.Slice.Atelier!).Order(StringComparer.Ordinal)];
        var cells = visitors.Count(period, Dimensions.Atelier | time).ToDictionary(cell => cell.Slice, count);
        Slice[] order = [.. times.SelectMany(from => ateliers.Select(atelier => new Slice(atelier, From: from)))];
        long[][] table = [.. times.Select(from => ateliers.Select(atelier => cells.GetValueOrDefault(new Slice(atelier, From: from))).ToArray())];
        bool[] hidden =
        [
            .. order.Select(both.Contains),
            .. times.Select(from => byTime.Contains(new Slice(From: from))),
            .. ateliers.Select(atelier => byAtelier.Contains(new Slice(atelier))),
            !whole.IsEmpty,
        ];
        var attacker = new Circulation(table, hidden);
        var all = order.Where(cells.ContainsKey).All(both.Contains);
        for (var i = 0; i < order.Length && !all; i++)
        {
            var value = table[i / ateliers.Length][i % ateliers.Length];
            var (low, high) = attacker.Bounds(i);
            Assert.That(value is 0 or >= Threshold || (low <= 0 && high >= Threshold - 1), Is.True, $"{order[i]} {value}: {low} to {high}");
        }
    }

    private static ImmutableHashSet<Slice> Hidden(PublicCalendar calendar, Period period, Dimensions by) => calendar.HiddenBy(period, by, Dimensions.None, _ => true);
}
