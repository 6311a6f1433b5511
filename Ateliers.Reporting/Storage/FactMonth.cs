using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>A month of a table.</summary>
/// <param name="Month">The month.</param>
/// <param name="First">The place of its first session.</param>
/// <param name="End">The place after its last session.</param>
/// <param name="PeopleBefore">How many people came in the months before: those who came first in this one have the next numbers.</param>
/// <param name="Ateliers">How far what is known of each atelier goes, in the order of their codes.</param>
internal sealed record FactMonth(Month Month, int First, int End, int PeopleBefore, IReadOnlyList<AtelierDays> Ateliers)
{
    /// <summary>A day of the month, by its number.</summary>
    public DateOnly Day(int number) => Month.Start.AddDays(number - 1);

    /// <summary>The months of some sessions.</summary>
    /// <param name="contents">All sessions, in the order of their days.</param>
    public static FactMonth[] Of(FactContents contents)
    {
        List<FactMonth> months = [];
        for (int first = 0, end; first < contents.Sessions.Length; first = end)
        {
            var month = Month.Of(contents.Sessions[first].Date);
            var next = Array.FindIndex(contents.Sessions, first, session => session.Date > month.End);
            end = next < 0 ? contents.Sessions.Length : next;
            months.Add(new FactMonth(month, first, end, contents.Totals.Before(first), AtelierDays.Of(contents, first, end, month.End)));
        }

        return [.. months];
    }
}

/// <summary>How far what is known of an atelier goes in a month, by the number of the day; 0 for none.</summary>
/// <param name="Atelier">The atelier's code.</param>
/// <param name="FirstOutcome">The day of the first session with a recorded outcome.</param>
/// <param name="LastSession">The last day on which a session had anybody registered or present.</param>
/// <param name="LastOutcome">The last day with a recorded outcome.</param>
internal readonly record struct AtelierDays(string Atelier, int FirstOutcome, int LastSession, int LastOutcome)
{
    /// <summary>Of the sessions of one month up to a day, in the order of the codes; those of which cancellations alone are known stand there without days.</summary>
    /// <param name="contents">All sessions.</param>
    /// <param name="first">The first of the month.</param>
    /// <param name="end">The one after its last.</param>
    /// <param name="until">Later sessions are left out.</param>
    public static IReadOnlyList<AtelierDays> Of(FactContents contents, int first, int end, DateOnly until)
    {
        var ofKind = new (int First, int Session, int Outcome)[contents.Kinds.Count];
        for (var place = first; place < end && contents.Sessions[place].Date <= until; place++)
        {
            ref readonly var total = ref contents.Totals.All[place];
            var (kind, day) = (contents.Sessions[place].Kind, contents.Sessions[place].Date.Day);
            ref var days = ref ofKind[kind];
            days.First = total.Held && days.First == 0 ? day : days.First;
            days.Outcome = total.Held ? day : days.Outcome;
            days.Session = total.Held || total.Registered > 0 ? day : days.Session;
        }

        return
        [
            .. contents.Kinds.Select((kind, number) => (kind.Atelier, Days: ofKind[number])).Where(kind => kind.Days.Session > 0).GroupBy(kind => kind.Atelier).OrderBy(kinds => kinds.Key, StringComparer.Ordinal)
                .Select(kinds => new AtelierDays(
                    kinds.Key, kinds.Select(kind => kind.Days.First).Where(day => day > 0).DefaultIfEmpty(0).Min(), kinds.Max(kind => kind.Days.Session), kinds.Max(kind => kind.Days.Outcome))),
        ];
    }
}
