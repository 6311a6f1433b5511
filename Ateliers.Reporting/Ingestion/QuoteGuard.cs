namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Stands before the CSV reader and lets no broken quote through. A quote that is opened and never closed would swallow the rest of the
/// file; here it costs its own line. The quotes of a broken line become apostrophes, byte for byte, and the place where its record begins is
/// remembered, so that the row is rejected when the reader comes to it. Where cells of several lines stand before the broken quote, they are no longer
/// believed either: the record is its first line, and the others are read anew. A quote inside a cell that begins with none is a letter like any other.
/// </summary>
/// <param name="source">UTF-8 text.</param>
/// <param name="separator">The separator of cells.</param>
/// <param name="columns">How many cells a row has: a quoted cell with lines like whole rows is believed only where its own row is whole with it.</param>
/// <param name="maxCellBytes">The longest quoted cell that is believed.</param>
/// <param name="maxCellLines">The most line breaks in a quoted cell that are believed.</param>
internal sealed class QuoteGuard(Stream source, byte separator, int columns, int maxCellBytes, int maxCellLines) : ReadOnlyStream
{
    private const byte Quote = (byte)'"';
    private const byte Apostrophe = (byte)'\'';

    /// <summary>What a buffer has beside two of the longest cells.</summary>
    private const int Room = 4096;

    private readonly byte[] buffer = new byte[Math.Max(128 * 1024, (maxCellBytes * 2) + Room)];
    private readonly Queue<long> broken = new();

    private int delivered;
    private int looked;
    private int filled;
    private long origin;
    private long record;
    private long lastBroken = -1;
    private int cells;
    private byte before = (byte)'\n';
    private bool mending;
    private bool ended;

    /// <summary>
    /// What may be delivered: whole records, because a quote at the end of one may take back what its beginning was believed to be; of one that is longer than
    /// can be kept, what was looked at.
    /// </summary>
    private int Ready
    {
        get
        {
            var start = (int)Math.Clamp(record - origin, delivered, looked);
            return (ended && looked == filled) || looked - start > buffer.Length - maxCellBytes - Room ? looked : start;
        }
    }

    private enum Ending
    {
        Closed,
        Broken,
        NeedsMore,
    }

    /// <summary>Whether the record that begins at a byte of the text has a broken quote. Records are asked for in order.</summary>
    public bool IsBroken(long offset)
    {
        while (broken.Count > 0 && broken.Peek() < offset)
        {
            broken.Dequeue();
        }

        return broken.Count > 0 && broken.Peek() == offset;
    }

    public override int Read(Span<byte> buffer)
    {
        while (delivered == Ready)
        {
            if (looked == filled || !Look())
            {
                if (!Fill())
                {
                    return 0;
                }

                Look();
            }
        }

        var count = Math.Min(buffer.Length, Ready - delivered);
        this.buffer.AsSpan(delivered, count).CopyTo(buffer);
        delivered += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        source.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Makes room and reads on; false when there is nothing left to deliver.</summary>
    private bool Fill()
    {
        if (delivered > 0)
        {
            before = buffer[delivered - 1];
            buffer.AsSpan(delivered, filled - delivered).CopyTo(buffer);
            origin += delivered;
            filled -= delivered;
            looked -= delivered;
            delivered = 0;
        }

        var read = ended ? 0 : source.Read(buffer.AsSpan(filled));
        ended |= read == 0;
        filled += read;
        return filled > 0;
    }

    /// <summary>Looks through what was read as far as it can be judged; false when more must be read first.</summary>
    private bool Look()
    {
        var from = looked;
        while (looked < filled)
        {
            if (mending)
            {
                Mend();
                continue;
            }

            var text = buffer.AsSpan(looked, filled - looked);
            var quote = text.IndexOf(Quote);
            var plain = quote < 0 ? text : text[..quote];
            var lineBreak = plain.LastIndexOfAny((byte)'\n', (byte)'\r');
            if (lineBreak >= 0)
            {
                record = origin + looked + lineBreak + 1;
                cells = 0;
            }

            cells += plain[(lineBreak + 1)..].Count(separator);
            looked += plain.Length;
            if (quote < 0)
            {
                break;
            }

            var previous = looked > 0 ? buffer[looked - 1] : before;
            if (previous != separator && previous is not ((byte)'\n' or (byte)'\r'))
            {
                looked++;
                continue;
            }

            var ending = Close(looked, out var end);
            if (ending == Ending.NeedsMore)
            {
                break;
            }

            if (ending == Ending.Closed)
            {
                looked = end;
            }
            else
            {
                Break();
            }
        }

        return looked != from;
    }

    /// <summary>Looks for the end of a quoted cell: the place after its closing quote.</summary>
    private Ending Close(int open, out int end)
    {
        var limit = Math.Min(filled, open + 1 + maxCellBytes);
        var at = open + 1;
        end = 0;
        while (true)
        {
            var quote = at < limit ? buffer.AsSpan(at, limit - at).IndexOf(Quote) : -1;
            if (quote < 0)
            {
                return limit < filled || ended || filled - open > maxCellBytes ? Ending.Broken : Ending.NeedsMore;
            }

            end = at + quote + 1;
            if (end == filled)
            {
                return ended ? Believed(open, end) : Ending.NeedsMore;
            }

            if (buffer[end] != Quote)
            {
                return Closed(open, end);
            }

            at = end + 1;
        }
    }

    /// <summary>Behind a closing quote, and blanks that somebody left there, the cell must end.</summary>
    private Ending Closed(int open, int end)
    {
        var stop = end;
        while (stop < filled && buffer[stop] is (byte)' ' or (byte)'\t' && buffer[stop] != separator)
        {
            stop++;
        }

        return stop == filled && !ended ? filled - open > maxCellBytes ? Ending.Broken : Ending.NeedsMore
            : stop == filled || buffer[stop] == separator || buffer[stop] is (byte)'\n' or (byte)'\r' ? Believed(open, end)
            : Ending.Broken;
    }

    /// <summary>A cell over several lines is believed unless it has too many of them, or they look like the rows of this file.</summary>
    private Ending Believed(int open, int end)
    {
        var cell = buffer.AsSpan(open, end - open);
        var lineBreak = cell.Contains((byte)'\n') ? (byte)'\n' : (byte)'\r';
        var first = cell.IndexOf(lineBreak);
        if (first < 0)
        {
            return Ending.Closed;
        }

        if (cell.Count(lineBreak) > maxCellLines)
        {
            return Ending.Broken;
        }

        if (columns < RowLikeness.FewestColumns)
        {
            return Ending.Closed;
        }

        var rest = cell[(first + 1)..];
        for (var stop = rest.IndexOf(lineBreak); stop >= 0; stop = rest.IndexOf(lineBreak))
        {
            if (RowLikeness.Of(rest[..stop], separator, columns))
            {
                return Pasted(open, end, lineBreak, holdsRows: true);
            }

            rest = rest[(stop + 1)..];
        }

        return RowLikeness.MayBeginOne(rest, separator, columns) ? Pasted(open, end, lineBreak, holdsRows: false) : Ending.Closed;
    }

    /// <summary>
    /// A cell that holds lines like rows was pasted into when its own row has the right number of cells. Where the line that opens it and the
    /// line that closes it are whole rows too, their quotes are strays and the rows between them are rows. The line that closes it may be the one
    /// that looks like a row.
    /// </summary>
    private Ending Pasted(int open, int end, byte lineBreak, bool holdsRows)
    {
        var window = buffer.AsSpan(0, Math.Min(filled, open + 1 + maxCellBytes));
        if (RowRest.Separators(window[end..], separator, ended && window.Length == filled) is not { } after)
        {
            return ended || filled - open > maxCellBytes ? Ending.Broken : Ending.NeedsMore;
        }

        var cell = window[open..end];
        var opening = cells + cell[..cell.IndexOf(lineBreak)].Count(separator);
        var closing = RowRest.Line(window[(open + cell.LastIndexOf(lineBreak) + 1)..]).Count(separator);
        if (!holdsRows && closing < columns - 1)
        {
            return Ending.Closed;
        }

        var strays = opening == columns - 1 && closing == columns - 1;
        return cells + after == columns - 1 && !strays ? Ending.Closed : Ending.Broken;
    }

    private void Break()
    {
        if (record != lastBroken)
        {
            broken.Enqueue(record);
            lastBroken = record;
        }

        var start = (int)(record - origin);
        if (start >= delivered && buffer.AsSpan(start, looked - start).IndexOfAny((byte)'\n', (byte)'\r') >= 0)
        {
            looked = start;
        }

        mending = true;
    }

    /// <summary>Blunts the quotes up to the end of the line; the next line is read as if nothing had happened.</summary>
    private void Mend()
    {
        var text = buffer.AsSpan(looked, filled - looked);
        var stop = text.IndexOfAny((byte)'\n', (byte)'\r');
        var line = stop < 0 ? text : text[..stop];
        line.Replace(Quote, Apostrophe);
        looked += line.Length;
        mending = stop < 0;
    }
}
