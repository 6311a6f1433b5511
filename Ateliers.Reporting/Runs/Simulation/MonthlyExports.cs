using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>
/// Cuts what an atelier wrote down into its exports: one a month, and what offices do beside that. A month is exported in its middle and
/// again when it is over; a list comes late and a correction follows.
/// </summary>
internal static class MonthlyExports
{
    /// <summary>The exports of an atelier, in the order of their making.</summary>
    public static IEnumerable<ExportFile> Of(SimulatedAtelier atelier, Period period, int seed)
    {
        var dice = new Dice(seed, atelier.Profile.Code + " exports");
        var stem = $"{atelier.Profile.Code}/{Stem(atelier.Profile.Shape)}-";
        foreach (var month in period.Months())
        {
            var sessions = atelier.Sessions
                .Where(session => Month.Of(session.Date) == month && period.Contains(session.Date))
                .OrderBy(session => session.Date).ThenBy(session => session.Start).ThenBy(session => session.Reference, StringComparer.Ordinal)
                .ToList();
            if (sessions.Count == 0)
            {
                continue;
            }

            var middle = month.Start.AddDays(14);
            if (IsExportedTwice(atelier.Profile, month) && period.Contains(month.End))
            {
                yield return File($"{stem}{Iso.Date(middle)}", sessions.SelectMany(session => KnownOn(session, middle)));
            }

            if (HasCorrection(atelier.Profile, month))
            {
                sessions.Where(session => session.Capacity > 1).Take(6).ToList().ForEach(session => session.ListCameLate = true);
            }

            yield return File($"{stem}{month}", sessions.SelectMany(session => AtMonthsEnd(session, atelier.OwnList, dice)));
            if (sessions.Any(session => session.ListCameLate))
            {
                var late = sessions.Where(session => session.ListCameLate);
                yield return File($"{stem}{Iso.Date(month.End.AddDays(8))}-correction", late.SelectMany(Final));
            }
        }

        ExportFile File(string name, IEnumerable<ExportLine> lines) =>
            new(name + ".csv.gz", atelier.Profile.Shape, atelier.Atelier.Name, [.. lines.Where(line => Holds(atelier.Profile.Shape, line))]);
    }

    /// <summary>With which the names of an atelier's exports begin.</summary>
    public static string Stem(ExportShape shape) => shape switch
    {
        ExportShape.French => "presences",
        ExportShape.Pretix => "checkinlist",
        ExportShape.Eventbrite => "attendees",
        _ => "attendance",
    };

    private static bool IsExportedTwice(AtelierProfile profile, Month month) =>
        (profile.Shape == ExportShape.French && month.Start == new DateOnly(2019, 3, 1))
        || (profile.Shape == ExportShape.Eventbrite && month.Start == new DateOnly(2019, 10, 1));

    private static bool HasCorrection(AtelierProfile profile, Month month) =>
        profile.Shape == ExportShape.English && month.Start == new DateOnly(2019, 10, 1);

    // pretix keeps no cancelled order on a check-in list.
    private static bool Holds(ExportShape shape, ExportLine line) =>
        shape != ExportShape.Pretix || line.Status != AttendanceStatus.Cancelled;

    private static IEnumerable<ExportLine> Final(SimulatedSession session) =>
        session.Registrations.Select(line => new ExportLine(line, line.Status));

    private static IEnumerable<ExportLine> KnownOn(SimulatedSession session, DateOnly day) => session.Date < day
        ? Final(session)
        : session.Registrations.Where(line => line.Person is not null && !line.WalkIn && line.BookedOn < day)
            .Select(line => new ExportLine(line, AttendanceStatus.Registered));

    private static IEnumerable<ExportLine> AtMonthsEnd(SimulatedSession session, bool ownList, Dice dice)
    {
        foreach (var line in session.Registrations)
        {
            if (session.ListCameLate && line.WalkIn)
            {
                continue;
            }

            var status = session.ListCameLate && line.Status != AttendanceStatus.Cancelled ? AttendanceStatus.Registered : line.Status;
            yield return new ExportLine(line, status);
            if (ownList && line.Person is not null && dice.Chance(Habits.WrittenTwice))
            {
                yield return new ExportLine(line, status);
            }
        }
    }
}
