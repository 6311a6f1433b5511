using System.Globalization;
using System.Text;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>The check-in list of pretix for an event series: UTF-8, every cell quoted, whoever came has a time of arrival.</summary>
internal static class PretixCsv
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    private static readonly string[] Header =
    [
        "Order code", "Attendee name", "Attendee name: Title", "Attendee name: First name", "Attendee name: Middle name",
        "Attendee name: Family name", "Product", "Price", "Checked in", "Checked out", "Automatically checked in", "Date", "Start date",
        "Secret", "E-mail", "Company", "Voucher code", "Order date", "Requires special attention", "Comment", "Seat ID", "Seat name",
        "Seat zone", "Seat row", "Seat number", "Address", "ZIP code", "City", "Country", "State",
    ];

    /// <summary>The bytes of the file.</summary>
    public static byte[] Bytes(ExportFile file)
    {
        var text = new CsvText(',', quoteAll: true);
        text.Cells(Header);
        text.EndRow("\n");
        foreach (var (line, status) in file.Lines)
        {
            var session = line.Session;
            var start = session.Date.ToDateTime(session.Start);
            text.Cells(Code(line.Number, 5).ToUpperInvariant(), $"{line.Given} {line.Family}".Trim(), "", line.Given, "", line.Family);
            text.Cells(session.Theme.Label.En, "0.00", status == AttendanceStatus.Attended ? Arrival(start, line.Number) : "", "", "No");
            text.Cells($"{Iso.Date(session.Date)} {Iso.Time(session.Start)}", start.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
            text.Cells(Code(line.Number, 32), line.Email, "", "", Iso.Date(line.BookedOn), "No");
            text.Cells("", "", "", "", "", "", "", "", "", "", "");
            text.EndRow("\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // Up to twenty minutes early, up to nine late; summer time as Paris keeps it, from the last Sunday of March to that of October.
    private static string Arrival(DateTime start, ulong number)
    {
        var arrival = start.AddSeconds((int)(number % 1740) - 1200);
        var (march, october) = (LastSunday(arrival.Year, 3), LastSunday(arrival.Year, 10));
        var summer = DateOnly.FromDateTime(arrival) >= march && DateOnly.FromDateTime(arrival) < october;
        return arrival.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + (summer ? "+02:00" : "+01:00");
    }

    private static DateOnly LastSunday(int year, int month)
    {
        var last = new DateOnly(year, month, 31);
        return last.AddDays(-(int)last.DayOfWeek);
    }

    private static string Code(ulong bits, int length)
    {
        return string.Create(length, bits, (letters, seed) =>
        {
            for (var place = 0; place < letters.Length; place++)
            {
                letters[place] = Letters[(int)(seed >> 59)];
                seed = unchecked((seed * 6364136223846793005UL) + 1442695040888963407UL);
            }
        });
    }
}
