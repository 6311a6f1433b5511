using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;
using CsCheck;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>
/// Ten thousand cases and more: random histories of files with merges, corrections, retractions and readings again, each asked as of every day that it had, any question of any slice. The people are
/// those that a plain count finds among the rows of the files that stood on that day.
/// </summary>
[Parallelizable(ParallelScope.All)]
internal sealed class AnyMomentTests
{
    private const int Histories = 40;
    private const int Steps = 12;
    private const int Questions = 24;
    private const int Sessions = 4;

    private static readonly DateOnly FirstStep = LinkedHistory.Day.AddDays(60);

    private static readonly Gen<LinkedHistory.Step> AnyStep = LinkedHistory.Steps.Where(steps => steps.Length > 0).Select(steps => steps[0]);

    private static readonly Gen<CountQuery> AnyQuestion =
        from first in Gen.Int[0, Sessions + 1]
        from days in Gen.Int[0, Sessions + 1]
        from split in Any.Of(Dimensions.None, Dimensions.None, Dimensions.Atelier, Dimensions.Day, Dimensions.Day | Dimensions.Atelier, Dimensions.Month | Dimensions.Theme)
        from ateliers in Any.Of<string[]?>(null, null, ["rennes"], ["nancy"])
        from themes in Any.Of<string[]?>(null, null, ["cv"], ["coding"])
        from month in Any.Of(1, 3, 9)
        select new CountQuery(new Period(LinkedHistory.Day.AddDays(first), LinkedHistory.Day.AddDays(first + days)), split, ateliers, themes, GoalYearFirstMonth: month);

    [Test]
    public void Any_slice_at_any_moment_is_the_plain_count()
    {
        var cases = 0;
        Gen.Select(AnyStep.Array[Steps], AnyQuestion.Array[Questions]).Sample(
            (steps, questions) =>
            {
                using var files = new TestDatabase();
                var history = new LinkedHistory(files.Value);
                List<List<(Session Session, string Person)>> known = [];
                for (var i = 0; i < steps.Length; i++)
                {
                    history.Do(steps[i], FirstStep.AddDays(i));
                    known.Add(new PlainPeople([.. history.Standing]).Attendances());
                }

                for (var i = 0; i < steps.Length; i++)
                {
                    var counter = new Counter(FactLoader.Load(files.Value, FirstStep.AddDays(i)));
                    foreach (var question in questions)
                    {
                        Check(counter.Count(question), known[i], question);
                        Interlocked.Increment(ref cases);
                    }
                }
            },
            iter: Histories);
        Assert.That(cases, Is.GreaterThanOrEqualTo(10_000));
    }

    private static void Check(IReadOnlyList<SliceCounts> counted, List<(Session Session, string Person)> known, CountQuery question)
    {
        var kept = known.Where(each => question.Period.Contains(each.Session.Date) && question.Ateliers?.Contains(each.Session.Atelier) != false
            && question.Themes?.Contains(each.Session.Theme) != false).ToList();
        var plain = question.By == Dimensions.None ? [(Slice.Whole, kept)]
            : kept.GroupBy(each => SliceOf(each.Session, question.By)).Select(cell => (Slice: cell.Key, Rows: cell.ToList())).ToList();
        Assert.That(
            counted.Where(cell => question.By == Dimensions.None || cell.Identified.Count > 0).Select(cell => (cell.Slice, cell.Identified.Count, cell.IdentifiedVisits.Count, cell.New.Count, cell.FirstContacts.Count)),
            Is.EquivalentTo(plain.Select(cell => Plain(cell.Slice, cell.Item2, known, question))));
    }

    private static (Slice Slice, long People, long Visits, long New, long FirstContacts) Plain(
        Slice slice, List<(Session Session, string Person)> rows, List<(Session Session, string Person)> known, CountQuery question)
    {
        var since = slice.From is { } from && from > question.Period.From ? from : question.Period.From;
        var people = rows.Select(row => row.Person).Distinct().ToList();
        int Year(Session session) => GoalYear.Of(session.Date, question.GoalYearFirstMonth);
        return (
            slice,
            people.Count,
            rows.Count,
            people.Count(person => known.Where(row => row.Person == person).Min(row => row.Session.Date) >= since),
            rows.Count(row => !known.Exists(other => other.Person == row.Person && Year(other.Session) == Year(row.Session) && other.Session.Date < row.Session.Date)));
    }

    private static Slice SliceOf(Session session, Dimensions by) => new(
        by.HasFlag(Dimensions.Atelier) ? session.Atelier : null,
        by.HasFlag(Dimensions.Theme) ? session.Theme ?? "" : null,
        From: by.HasFlag(Dimensions.Day) ? session.Date : by.HasFlag(Dimensions.Month) ? new DateOnly(session.Date.Year, session.Date.Month, 1) : null);
}
