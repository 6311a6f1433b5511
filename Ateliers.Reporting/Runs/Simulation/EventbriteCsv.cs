using System.Globalization;
using System.Text;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>The attendee report of Eventbrite: CRLF, no line end after the last row. It knows who checked in, and cannot say who was absent.</summary>
internal static class EventbriteCsv
{
    private const string Header =
        "Order #,Order Date,First Name,Last Name,Email,Quantity,Price Tier,Ticket Type,Attendee #,Group,Order Type,Currency,Total Paid,"
        + "Fees Paid,Eventbrite Fees,Eventbrite Payment Processing,Attendee Status,Event Name,Event Start Date,Event Start Time,Home Address 1,"
        + "Home Address 2,Home City,Home State,Home Zip,Home Country,How did you hear about this event?";

    private static readonly string[] Heard = ["", "", "", "Bouche à oreille", "Pôle emploi", "Presse", "Réseaux sociaux", "Mairie"];

    /// <summary>The bytes of the file.</summary>
    public static byte[] Bytes(ExportFile file)
    {
        var text = new CsvText(',', quoteAll: false);
        text.Header(Header, "");
        foreach (var (line, status) in file.Lines)
        {
            var session = line.Session;
            text.EndRow("\r\n");
            var ordered = line.BookedOn.ToDateTime(new TimeOnly((int)(line.Number % 15) + 8, (int)(line.Number % 60)));
            text.Cells(
                CsvText.Number(1_000_000_000L + (long)(line.Number % 900_000_000)),
                ordered.ToString("M'/'d'/'yy HH:mm", CultureInfo.InvariantCulture),
                line.Given, line.Family, line.Email, "1", "", "General Admission");
            text.Cells(CsvText.Number(1_700_000_000L + (long)(line.Number % 99_999_989)), "", "Free Order", "EUR", "0", "0", "0", "0");
            text.Cells(Status(status), session.Theme.Label.En, Iso.Date(session.Date), Iso.Time(session.Start));
            text.Cells("", "", "", "", "", "", Heard[(int)(line.Number % 8)]);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Status(AttendanceStatus status) => status switch
    {
        AttendanceStatus.Attended => "Checked In",
        AttendanceStatus.Cancelled => "Not Attending",
        _ => "Attending",
    };
}
