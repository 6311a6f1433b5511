using System.Globalization;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>What a line says of one session: of its own, in most files; of each session that has a column, in a pivoted table.</summary>
internal sealed class SessionColumn : IDisposable
{
    private readonly string header;

    private SessionColumn(FormatDescription format, HeaderLine file, Shared shared, AtelierWords? ateliers, string header)
    {
        this.header = header;
        var (rules, list, learned, evidence, tickets, seed) = shared;
        var reader = new SessionReader(rules, format, file.Names, learned, evidence, tickets, ateliers);
        Ateliers = reader.Ateliers;
        Sessions = new SessionTable(reader, list, seed);
        Status = new StatusTable(format, file.Names, seed);
    }

    /// <summary>The ateliers, which all columns share.</summary>
    public AtelierWords Ateliers { get; }

    /// <summary>The sessions that lines name.</summary>
    public SessionTable Sessions { get; }

    /// <summary>The status cells.</summary>
    public StatusTable Status { get; }

    /// <summary>The one way to read a line of a plain table, or one for each session of a pivoted one.</summary>
    /// <exception cref="FailureException">A pivoted table has no column that is a session.</exception>
    public static SessionColumn[] Of(HeaderLine file, Shared shared)
    {
        List<SessionColumn> columns = [];
        if (file.Format.Layout.Pivot is null)
        {
            columns.Add(new SessionColumn(file.Format, file, shared, null, ""));
        }

        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (var at in Positions(file))
        {
            var format = FormatBinding.ToColumn(file.Format, at, HeaderOf(file.Format, file.Names[at])!);
            var key = Key(format, shared.Learned.Order);
            if (!seen.TryAdd(key, at))
            {
                throw Twice(seen[key] + 1, at + 1);
            }

            columns.Add(new SessionColumn(format, file, shared, columns.Count > 0 ? columns[0].Ateliers : null, Name(at, format, shared.Learned.Order)));
        }

        return columns.Count > 0 ? [.. columns] : throw new FailureException(Outcome.FileRefused, new Bilingual(
            $"Le fichier est du format « {file.Format.Name} », mais aucune de ses colonnes n’est une séance. Exportez les séances avec leurs dates.",
            $"The file is of the format \"{file.Format.Name}\", but none of its columns is a session. Export the sessions with their dates."));
    }

    /// <summary>The positions of the columns that are sessions.</summary>
    public static IEnumerable<int> Positions(HeaderLine file) =>
        Enumerable.Range(0, file.Names.Count).Where(at => HeaderOf(file.Format, file.Names[at]) is not null);

    /// <summary>The header of a session as it is read, with one ordinary space wherever blanks or line breaks stand, or as it stands where only that fits; null for a column of something else.</summary>
    public static string? HeaderOf(FormatDescription format, string name) =>
        format.Layout.Pivot is not { } pivot ? null : new[] { Folding.OneLine(name), name }.FirstOrDefault(pivot.Fits);

    /// <summary>The header to name in a message: that of a field, or what stands for the session's own (<see cref="Name"/>).</summary>
    public string Named(string field) => field.Length > 0 ? field : header;

    /// <summary>The header of the status to name in a message: in a pivoted table what stands for the session's own.</summary>
    public string StatusName => Named(header.Length > 0 ? "" : Status.Header);

    /// <summary>What a column is called: by its header, as far as it may be shown, or by what stands for a session's.</summary>
    public static string NameAt(HeaderLine file, int at) => HeaderOf(file.Format, file.Names[at]) is not null
        ? Name(at, FormatBinding.ToColumn(file.Format, at, HeaderOf(file.Format, file.Names[at])!), order: null)
        : file.Known.Shown(file.Names[at], at);

    /// <summary>What a column that is a session is called: its place from 1, and its day. Its header may name a person, who goes no further.</summary>
    private static string Name(int at, FormatDescription bound, DayOrder? order) =>
        DayOf(bound, order) is { } day ? string.Create(CultureInfo.InvariantCulture, $"{at + 1} ({Iso.Date(day)})") : (at + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>What tells the session of a column from the others: its day, with its reference or otherwise with all that its header says.</summary>
    private static string Key(FormatDescription format, DayOrder? order)
    {
        var said = format.Fields.Where(field => field.Value.Pivot == PivotPart.Header).ToDictionary(field => field.Key, field => field.Value.Value ?? "");
        var day = DayOf(format, order) is { } known ? Iso.Date(known) : said.GetValueOrDefault(FieldNames.Date);
        var rest = said.TryGetValue(FieldNames.Reference, out var reference) && reference.Length > 0
            ? [reference]
            : said.Where(field => field.Key != FieldNames.Date).OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Value);
        return string.Join('\u001F', rest.Prepend(day));
    }

    /// <summary>The day that a session's header says; null where it says none that can be read.</summary>
    private static DateOnly? DayOf(FormatDescription format, DayOrder? order) =>
        format.Fields.GetValueOrDefault(FieldNames.Date) is { Pivot: PivotPart.Header, Value: { } text } field ? new Dates(field.Dates, TimeZoneInfo.Utc, order).Day(text) : null;

    /// <summary>Two columns of one session would give one person two outcomes on one line.</summary>
    private static FailureException Twice(int first, int second) => new(Outcome.FileRefused, new Bilingual(
        $"Les colonnes {first} et {second} sont la même séance. Distinguez-les par l’heure ou le titre dans l’en-tête, ou supprimez l’une.",
        $"The columns {first} and {second} are the same session. Tell them apart by the hour or the title in the header, or delete one."));

    /// <inheritdoc/>
    public void Dispose() => Sessions.Dispose();

    /// <summary>What all columns of a file have in common.</summary>
    /// <param name="Rules">What holds for the run.</param>
    /// <param name="List">The sessions.</param>
    /// <param name="Learned">What an earlier reading has shown.</param>
    /// <param name="Evidence">What the days say of the order of day and month.</param>
    /// <param name="Tickets">What tickets say for one another.</param>
    /// <param name="Seed">Drawn by run.</param>
    internal sealed record Shared(IngestionRules Rules, SessionList List, Learned Learned, DayOrderEvidence Evidence, TicketEvidence Tickets, long Seed);
}
