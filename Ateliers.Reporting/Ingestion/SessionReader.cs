using System.Globalization;
using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Reads the session that a row names. Slow and exact; it is asked once for each different set of cells.</summary>
internal sealed partial class SessionReader
{
    private const int Largest = 100_000;

    private const int Noon = 12;

    private const int Evening = 18;

    private readonly IngestionRules rules;
    private readonly FormatDescription format;
    private readonly Learned learned;
    private readonly TicketEvidence tickets;
    private readonly OwnWords own;
    private readonly FieldSource atelier;
    private readonly FieldSource date;
    private readonly FieldSource start;
    private readonly FieldSource reference;
    private readonly FieldSource title;
    private readonly int[] titles;
    private readonly FieldSource capacity;
    private readonly bool countsHeads;
    private readonly bool startsByName;
    private readonly (FieldSource Field, TermWords Words, RejectCode Code) theme;
    private readonly (FieldSource Field, TermWords Words, RejectCode Code) audience;
    private readonly (FieldSource Field, TermWords Words, RejectCode Code) kind;
    private readonly Memo<DateOnly?> days;
    private readonly Memo<TimeOnly?> hoursOfDays;
    private readonly Memo<TimeOnly?> hours;

    public SessionReader(IngestionRules rules, FormatDescription format, IReadOnlyList<string> headers, Learned learned, DayOrderEvidence evidence, TicketEvidence tickets, AtelierWords? ateliers)
    {
        (this.rules, this.format, this.learned, this.tickets) = (rules, format, learned, tickets);
        FieldSource Source(string name) => new(format, name, headers) { Remembered = new CellTexts() };
        own = new OwnWords(format, headers);
        (atelier, date, start) = (Source(FieldNames.Atelier), Source(FieldNames.Date), Source(FieldNames.Start));
        (reference, title, capacity) = (new FieldSource(format, FieldNames.Reference, headers), Source(FieldNames.Title), Source(FieldNames.Capacity));
        titles = [.. reference.Columns.Where(at => reference.Field.Titles.Any(name => Folding.Fold(name) == Folding.Fold(HeaderDecorations.Bare(headers[at]))))];
        startsByName = Folding.Fold(start.Header) is var said && (said.Contains("debut", StringComparison.Ordinal) || said.Contains("start", StringComparison.Ordinal));
        countsHeads = new FieldSource(format, FieldNames.Count, headers).Columns.Length > 0;
        (FieldSource, TermWords, RejectCode) Words(string name, IReadOnlyList<Term> terms, RejectCode code)
        {
            var field = Source(name);
            return (field, new TermWords(terms, field.Field, format), code);
        }

        theme = Words(FieldNames.Theme, rules.Programme.Themes, RejectCode.ThemeUnknown);
        audience = Words(FieldNames.Audience, rules.Programme.Audiences, RejectCode.AudienceUnknown);
        kind = Words(FieldNames.Format, rules.Programme.Formats, RejectCode.FormatUnknown);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(rules.Programme.TimeZone);
        var (dates, times) = (new Dates(date.Field.Dates, zone, learned.Order, evidence), new Dates(start.Field.Dates, zone, learned.Order));
        (days, hoursOfDays, hours) = (new(dates.Day), new(dates.TimeWithDay), new(times.Time));
        tickets.OfName = format.Layout.Tickets && date.Columns.Length > 0 && date.Columns.All(at => date.Field.Arrivals.Any(name => Folding.Fold(name) == Folding.Fold(HeaderDecorations.Bare(headers[at])))) ? days[date.Field.Value ?? ""] : null;
        Ateliers = ateliers ?? new AtelierWords(rules, atelier.Field);
        Cells = Cells.Of(atelier, date, start, reference, title, capacity, theme.Field, audience.Field, kind.Field);
    }

    /// <summary>The cells that name a session.</summary>
    public Cells Cells { get; }

    /// <summary>The ateliers, new ones included.</summary>
    public AtelierWords Ateliers { get; }

    /// <summary>The session of a row, or why it has none.</summary>
    public (Session? Session, Reject? Reject) Read(CsvReader csv)
    {
        if (countsHeads && (LeftOutRows.SaysSum(atelier.Text(csv)) ? atelier : LeftOutRows.SaysSum(title.Text(csv)) ? title : null) is { } total)
        {
            return (null, new Reject(total.Header, RejectCode.SessionIsTotal));
        }

        if (Place(csv, out var code) is { } misplaced)
        {
            return (null, misplaced);
        }

        if (Day(csv, out var day) is { } undated)
        {
            return (null, undated);
        }

        if (Hour(csv, out var time, out var part) is { } mistimed)
        {
            return (null, mistimed);
        }

        var seats = capacity.Text(csv);
        var places = Whole(seats);
        if (seats.Length > 0 && places is null)
        {
            return (null, new Reject(capacity.Header, RejectCode.CapacityInvalid));
        }

        string? whom = null, sitting = null;
        var fault = Term(csv, theme, out var about) ?? Term(csv, audience, out whom) ?? Term(csv, kind, out sitting);
        if (fault is not null)
        {
            return (null, fault);
        }

        var (number, name) = Named(csv);
        number = reference.Field.IsOfRoom && number.Length > 0 ? OfRoom(number, time) : number;
        return (new Session(code, day, time, format.Name, Reference(number), Title(name, part), about, whom, sitting, places), null);
    }

    /// <summary>The number of a room, however it is spaced, and the part of the day in which a meeting begins: whoever closes a room and opens it anew, or tries it first, does so within one.</summary>
    private static string OfRoom(string number, TimeOnly? start)
    {
        var part = start is not { } time ? "" : time.Hour < Noon ? " morning" : time.Hour < Evening ? " afternoon" : " evening";
        return string.Concat(number.Where(sign => !char.IsWhiteSpace(sign))) + part;
    }

    /// <summary>A whole number of 1 to 100,000, also with the decimals of a spreadsheet (12.0) and thousands apart (1 200); null for anything else.</summary>
    public static int? Whole(string text) =>
        int.TryParse(SpreadsheetNumbers.Joined(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Largest ? number : null;

    private static Reject? Term(CsvReader csv, (FieldSource Field, TermWords Words, RejectCode Code) vocabulary, out string? code)
    {
        var text = vocabulary.Field.Text(csv);
        var found = text.Length > 0 ? vocabulary.Words.CodeOf(text) : "";
        code = found is { Length: > 0 } ? found : null;
        return found is null ? new Reject(vocabulary.Field.Header, vocabulary.Code) : null;
    }

    /// <summary>The reference and the title, as they stand; a reference that is none may be a title, or a part of it.</summary>
    private (string Reference, string Title) Named(CsvReader csv)
    {
        var (number, name) = (reference.Text(csv, out var column), title.Text(csv));
        return !titles.Contains(column) || References().IsMatch(number) ? (number, name)
            : ("", name.Length == 0 ? number : $"{name} ({number})");
    }

    /// <summary>
    /// What only references look like, where staff write either: capitals and digits in one word (R-104, S12), or four digits and more. Windows 10, Niveau 1 and 3 may be held twice a day, and would be one session then.
    /// </summary>
    [GeneratedRegex(@"^(?:\d{4,}|(?=.*\d)(?=.*\p{Lu})[\p{Lu}\d._/#-]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex References();

    /// <summary>The id of a session; a number of which only the first digits are left is none, because other sessions come to it too.</summary>
    private static string? Reference(string text) => SpreadsheetNumbers.IsShortened(text) ? null : OrNull(SpreadsheetNumbers.Undressed(text));

    private static string? OrNull(string text) => text.Length > 0 ? text : null;

    /// <summary>The title, and the part of the day where that is all that tells the morning's session from the afternoon's; Mr under Title is the title of a person.</summary>
    private static string? Title(string text, string? part)
    {
        var own = Civilities.IsAddress(text) ? "" : text;
        return part is null ? OrNull(own) : own.Length > 0 ? $"{own} ({part})" : part;
    }

    private Reject? Place(CsvReader csv, out string code)
    {
        var text = atelier.Text(csv);
        code = "";
        if (text.Length > 0 && Ateliers.WouldBeNew(text) && own.Have(csv, text))
        {
            return new Reject(atelier.Header, RejectCode.AtelierUnknown, ForPerson: true);
        }

        var found = text.Length > 0 ? Ateliers.CodeOf(text) : Ateliers.OfNone();
        code = found ?? "";
        return found is not null
            ? null
            : new Reject(atelier.Header, text.Length > 0 ? RejectCode.AtelierUnknown : RejectCode.AtelierMissing);
    }

    /// <summary>
    /// The start: of its own column, or the time that stands in a column of the date; such a column may also hold the day alone, beside which spreadsheets write midnight.
    /// A column of its own may name a <paramref name="part"/> of the day (matin) or, unless its header says that something begins, anything else without a digit in place of an hour (Créneau A), or other words around it (Mardi 14h-16h).
    /// </summary>
    private Reject? Hour(CsvReader csv, out TimeOnly? time, out string? part)
    {
        var text = start.Text(csv, out var column);
        var dated = date.Columns.Contains(column);
        time = text.Length == 0 ? null : dated ? hoursOfDays[text] : hours[text];
        time = dated && time == TimeOnly.MinValue ? null : time;
        part = null;
        if (text.Length == 0 || time is not null || dated)
        {
            return null;
        }

        if (Vocabulary.Default.PartsOfDay.Contains(Folding.Fold(text)) || (!startsByName && !text.AsSpan().ContainsAnyInRange('0', '9')))
        {
            part = Placeholders.IsNobody(text) ? null : text;
            return null;
        }

        time = Words().IsMatch(text) ? TimeText.Cut(Folding.Spaced(text)).Time : null;
        return time is null ? new Reject(start.Header, RejectCode.StartInvalid) : null;
    }

    [GeneratedRegex(@"\p{L}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    private Reject? Day(CsvReader csv, out DateOnly day)
    {
        var text = date.Text(csv);
        var found = days[text];
        day = found ?? default;
        var reject = (text.Length, found) switch
        {
            (0, _) => new Reject(date.Header, RejectCode.DateMissing),
            (_, null) => new Reject(date.Header, RejectCode.DateInvalid),
            _ when day < rules.Earliest || day > rules.Latest => new Reject(date.Header, RejectCode.DateOutOfRange),
            _ => null,
        };
        if (reject is null)
        {
            tickets.Note(day, asDay: date.Columns.Length > 0 && date.Field.Part(Cells.Text(date.Cell(csv))) is { Length: > 0 } stated && (hoursOfDays[stated] ?? TimeOnly.MinValue) == TimeOnly.MinValue);
        }
        else if (text.Length == 0)
        {
            tickets.NoteNoDay();
            day = learned.Day ?? day;
            reject = learned.Day is null ? reject : null;
        }

        return reject;
    }
}
