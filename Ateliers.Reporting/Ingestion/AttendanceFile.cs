using System.Text;
using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// One attendance file, opened and recognised: CSV text, plain, gzipped or in a zip archive, in any of the known encodings. Its rows are read once, from front
/// to back, in blocks; only sessions and persons are kept in memory, as many as the rules let it remember.
/// </summary>
public sealed class AttendanceFile : IDisposable
{
    /// <summary>Goes up whenever rows are understood otherwise than before, so that a file that was loaded is read again; 2: tickets by their numbers; 3: days and hours of workbooks' numbers; 4: the hour beside the day; 5: what is ticked by hand, civilities in a column of their own, and rows that nobody filled; 6: Dr and Mr &amp; Mrs under Title, and what is ticked in the column of the day; 7: titles under Séance, whole names beside parts of names, and headers that say whose name it is.</summary>
    public const int Understanding = 8;

    /// <summary>Rows of a block: as many as an array may have without being treated by the garbage collector as a large object.</summary>
    private const int BlockRows = 1_800;

    /// <summary>Rows after which a block ends although few of them were taken.</summary>
    private const int BlockLimit = 4_096;

    private readonly string name;
    private readonly IngestionRules rules;
    private readonly TextEncoding encoding;
    private readonly HeaderLine header;
    private readonly FormatDescription described;
    private readonly RowReader rows;
    private readonly UnpackedFile file;
    private readonly Stream text;
    private readonly QuoteGuard guard;
    private readonly CsvReader csv;
    private readonly Learned learned;
    private bool started;
    private int part;

    private AttendanceFile(
        SourceFile source, string name, FormatCatalogue catalogue, IngestionRules rules, PersonKeys keys, string? formatName, Learned? learned, FirstLook? look, CancellationToken cancellation)
    {
        (this.name, this.rules, this.learned) = (name, rules.Checked(), learned ?? Learned.Nothing);
        (encoding, var beginning) = FileBeginning.Of(source, name, rules.Limits, look, cancellation);
        header = HeaderLine.Find(beginning, catalogue, formatName, rules.Limits.Columns, name);
        described = catalogue.Find(header.Format.Name);
        rows = new RowReader(rules, header, keys, encoding.Sound, this.learned);
        file = UnpackedFile.Open(source, name, rules.Limits);
        text = Text();
        guard = new QuoteGuard(text, (byte)header.Separator, header.Names.Count, (rules.Limits.FieldLength * 4) + 1024, rules.Limits.LinesInField);
        csv = CsvReader.Create(guard, CsvSettings.For(header.Separator), leaveOpen: true);
    }

    /// <summary>The name of the format that the file is read as.</summary>
    public string Format => header.Format.Name;

    /// <summary>Of which tool its tickets are; null for those of its format alone.</summary>
    public string? TicketsOf => header.Format.Layout.TicketsOf;

    /// <summary>utf-8, utf-8-bom, utf-16le, utf-16be, windows-1252, iso-8859-15, macintosh, cp850 or utf-8-twice.</summary>
    public string EncodingName => encoding.Name;

    /// <summary>The separator of its cells.</summary>
    public char Delimiter => header.Separator;

    /// <summary>Data rows seen so far; empty lines are none. A line of a pivoted table is one row a session, and nameless guests are a row of their own.</summary>
    public long RowsRead { get; private set; }

    /// <summary>
    /// After the last row: what the file must be opened and read again with, because its rows, all of them taken together, say what each of them alone does not: in
    /// which order day and month stand, in days of birth too, and on which day a list of tickets let people in. Null when the rows stand as they were read.
    /// </summary>
    public Learned? ReadAgain =>
        learned.Order is null && rows.DayOrder.ReadAgain is { } order ? learned with { Order = order }
        : learned.BirthOrder is null && rows.Persons.BirthOrder.ShownOtherwise is { } births ? learned with { BirthOrder = births }
        : !header.Format.Layout.Tickets ? null
        : learned.Day is null && rows.Tickets.DayOfAll is { } day ? learned with { Day = day }
        : null;

    /// <summary>After the last row: what a reader should know of the file. It holds no value.</summary>
    public IReadOnlyList<Remark> Remarks => rows.Remarks;

    /// <summary>The line of the file on which the current row begins, 1-based.</summary>
    private int Line => checked((int)csv.LineNumber + header.LinesBefore);

    /// <summary>What the format reads in a name, whatever this file is called.</summary>
    internal NamedParts PartsOf(string fileName) => new(described, fileName);

    /// <summary>What finds the hour of its meeting in a file's name, where the format looks for one there and no row has stated its day as a day; null for any other file.</summary>
    internal TextPattern? HourOfName => rows.Tickets.StatesDays || !described.Layout.PersonalEmails ? null : described.Fields.GetValueOrDefault(FieldNames.Start)?.FileName;

    /// <summary>Whether what it calls its sessions' reference is the number of a meeting room.</summary>
    public bool NumberIsOfRoom => header.Format.Fields.GetValueOrDefault(FieldNames.Reference)?.IsOfRoom == true;

    /// <summary>Whether one section of the file is read and the others are not.</summary>
    internal bool HasSection => header.Section is not null;

    /// <summary>Whether a row read so far named no atelier, so that it is of the one that the rules give such rows.</summary>
    public bool TookAtelierFromOutside => rows.Ateliers.TookOther;

    /// <summary>Opens a file and recognises its format by its header.</summary>
    /// <param name="source">Where it lies.</param>
    /// <param name="displayName">What messages call it.</param>
    /// <param name="catalogue">The known formats.</param>
    /// <param name="rules">What holds for the run.</param>
    /// <param name="keys">Makes persons' keys.</param>
    /// <param name="formatName">The format that it must be read as; null recognises it.</param>
    /// <param name="learned">What an earlier reading has shown (<see cref="ReadAgain"/>); null reads as the format says.</param>
    /// <param name="look">What a look at its bytes has said; null looks for the encoding now.</param>
    /// <param name="cancellation">Stops while the encoding is looked for.</param>
    /// <exception cref="FailureException">The file is missing, unreadable, no text, or of no known format.</exception>
    public static AttendanceFile Open(
        SourceFile source,
        string displayName,
        FormatCatalogue catalogue,
        IngestionRules rules,
        PersonKeys keys,
        string? formatName = null,
        Learned? learned = null,
        FirstLook? look = null,
        CancellationToken cancellation = default)
    {
        if (Directory.Exists(source.Path))
        {
            throw FileTrouble.Refused(displayName, "c’est un dossier, pas un fichier", "this is a folder, not a file", null);
        }

        try
        {
            return new AttendanceFile(source, displayName, catalogue, rules, keys, formatName, learned, look, cancellation);
        }
        catch (Exception trouble) when (FileTrouble.Is(trouble))
        {
            throw FileTrouble.Refused(displayName, trouble);
        }
    }

    /// <summary>Reads the rows, once. Every data row ends in exactly one block, as accepted, rejected or ignored.</summary>
    /// <exception cref="FailureException">The file breaks off, or is longer than the limit.</exception>
    public IEnumerable<RowBlock> Read(CancellationToken cancellationToken)
    {
        started = !started ? true : throw new InvalidOperationException("A file is read once: open it again.");
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (block, more) = NextBlock();
            if (block is not null)
            {
                yield return block;
            }

            if (!more)
            {
                RequireDayOrder();
                yield break;
            }
        }
    }

    /// <summary>Says how the file is read and shows its first rows, masked. The file can be read no more then.</summary>
    /// <param name="examples">How many rows.</param>
    /// <exception cref="FailureException">The file breaks off.</exception>
    public Explanation Explain(int examples)
    {
        started = true;
        var explainer = new RowExplainer(header, described);
        List<ExplainedRow> shown = [];
        List<Session> sessions = [];
        for (var seen = 0; shown.Count < examples && seen < BlockLimit && Advance(); seen++)
        {
            var line = Line;
            var end = rows.Read(csv, line, guard.IsBroken(csv.ByteOffset), part, out var row, out var reject);
            sessions.AddRange(rows.SessionList.TakeNew().Select(keyed => keyed.Session));
            if (end != RowEnd.Ignored)
            {
                shown.Add(explainer.Row(csv, row, reject, line, sessions));
            }
        }

        return new Explanation(described, header.LinesBefore + 1, header.Section, explainer.RecognisedBy(), explainer.Columns(), explainer.Facts(), shown);
    }

    /// <summary>What stands in the cells for which rows of this file were rejected, by line and column. The file can be read no more then.</summary>
    /// <param name="rejects">The rejected rows; the column "" is the whole row.</param>
    /// <exception cref="FailureException">The file breaks off.</exception>
    public IReadOnlyDictionary<(int Line, string Column), string> CellsOf(IEnumerable<RejectedRow> rejects)
    {
        started = true;
        var cells = new RejectedCells(header, rejects);
        while (Line <= cells.Last && Advance())
        {
            cells.Take(csv, Line);
        }

        return cells.Found;
    }

    /// <summary>The rows as they are cut into cells, before anything is understood: for those who hold the cutting itself to account. The file can be read no more then.</summary>
    internal IEnumerable<RawRow> RawRows()
    {
        started = true;
        while (Advance())
        {
            yield return new RawRow(Line, guard.IsBroken(csv.ByteOffset), [.. Enumerable.Range(0, csv.FieldCount).Select(column => Encoding.UTF8.GetString(csv.GetSpan(column)))]);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        rows.Dispose();
        csv.Dispose();
        guard.Dispose();
        text.Dispose();
        file.Dispose();
    }

    /// <summary>A file that uses both orders of day and month, as its description does, is refused: nothing tells the days that fit both.</summary>
    private void RequireDayOrder()
    {
        if (learned.Order is null && rows.DayOrder.CannotBeTold)
        {
            throw DayOrderEvidence.Refusal(name);
        }
    }

    /// <summary>
    /// A file into which two were put is refused where rows of the second would be taken for the first's, would not be read, or may be those of the first again and bear no names to tell.
    /// </summary>
    private void RequireOneReport()
    {
        if (JoinedReports.Refusal(name, rows.Joined ?? (text as SectionStream)?.Again + header.LinesBefore, rows.Repeated) is { } refusal)
        {
            throw refusal;
        }
    }

    private (RowBlock? Block, bool More) NextBlock()
    {
        var anew = rows.ForgetWhenFull();
        var accepted = new AttendanceRow[BlockRows];
        List<RejectedRow> rejected = [];
        List<TicketRow> tickets = [];
        var (taken, ignored, seen, more) = (0, 0, 0, true);
        while (taken < BlockRows && seen < BlockLimit && (more = Advance()))
        {
            seen++;
            switch (rows.Read(csv, Line, guard.IsBroken(csv.ByteOffset), part, out accepted[taken], out var reject))
            {
                case RowEnd.Accepted: taken++; break;
                case RowEnd.Rejected: rejected.Add(reject!); break;
                case RowEnd.OfTicket: tickets.Add(new TicketRow(accepted[taken], rows.Ticket.Number, rows.Ticket.WithinAddress)); break;
                default: ignored++; break;
            }
        }

        RequireOneReport();
        RowsRead += seen;
        if (RowsRead > rules.Limits.Rows)
        {
            throw FileTrouble.TooManyRows(name, rules.Limits.Rows);
        }

        Array.Resize(ref accepted, taken);
        var block = new RowBlock(
            anew, rows.Ateliers.TakeNew(), rows.SessionList.TakeNew(), rows.Persons.TakeNew(), accepted, rejected, ignored, file.ReadOnDisk)
        {
            Links = rows.Persons.TakeLinks(),
            Names = rows.Persons.TakeNames(),
            ManyNamed = rows.Persons.NamesOfAddresses.Take(),
            Tickets = [.. tickets],
            Forgotten = rows.Persons.TakeForgotten(),
        };
        return (seen > 0 ? block : null, more);
    }

    /// <summary>Goes on to the next row: another part of the same line, or the next line.</summary>
    private bool Advance()
    {
        if (++part < rows.Parts)
        {
            return true;
        }

        part = 0;
        try
        {
            return csv.Read();
        }
        catch (Exception trouble) when (FileTrouble.Is(trouble))
        {
            throw FileTrouble.Refused(name, trouble);
        }
    }

    /// <summary>The text from the header on, as UTF-8, up to the end of its section where it stands in one.</summary>
    private Stream Text()
    {
        var opened = encoding.Open(file);
        opened.ReadExactly(new byte[header.Skip]);
        return header.Section is { } title ? new SectionStream(opened, (byte)header.Separator, char.IsAsciiDigit(title[0]), new JoinedReports(header).Begins) : opened;
    }
}
