using System.IO.Compression;
using System.Text;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>A programme, its rules and files in a temporary folder, as these tests need them.</summary>
internal static class Given
{
    public static readonly DateOnly Today = new(2019, 6, 15);

    private static readonly DeclaredFigure Declared = new(9000, Bilingual.Same("people"), "Rennes", "2018", "2019-02", "press", "https://example.test");

    public static Programme Programme { get; } = new()
    {
        Name = Bilingual.Same("Ateliers"),
        TimeZone = "Europe/Paris",
        GoalYearFirstMonth = 1,
        Goal = new People(100_000),
        GoalSource = Declared,
        Goals = new Dictionary<int, IReadOnlyList<GoalChange>>(),
        Reference = Declared,
        AcceptanceShare = 0.4,
        AcceptanceSource = "press",
        Ateliers = [new("rennes", "Rennes", new DateOnly(2018, 6, 9)), new("saint-etienne", "Saint-Étienne", null)],
        Themes = [new("cv", new Bilingual("Améliorer son CV", "Improve one's CV")), new("other", new Bilingual("Autre", "Other"))],
        Audiences = [new("professional", new Bilingual("Professionnels", "Professionals")), new("general-public", new Bilingual("Grand public", "General public"))],
        Formats = [new("workshop", new Bilingual("Atelier", "Workshop")), new("talk", new Bilingual("Conférence", "Talk"))],
        OpenWeekdays = new HashSet<DayOfWeek> { DayOfWeek.Monday },
        ClosedOnPublicHolidays = true,
        Closures = [],
        CountWeakIdentities = true,
        SuppressionThreshold = 11,
        Declared = [],
    };

    public static IngestionRules Rules { get; } = new() { Programme = Programme, Ateliers = Programme.Ateliers, Today = Today };

    public static PersonKeys Keys() => new(Enumerable.Range(1, 32).Select(i => (byte)i).ToArray());

    /// <summary>What a text says, read as a file of its own.</summary>
    public static Read Text(string text, IngestionRules? rules = null, string? format = null, FormatCatalogue? catalogue = null, string name = "file.csv") =>
        Bytes(Encoding.UTF8.GetBytes(text), rules, format, catalogue, name);

    public static Read Bytes(byte[] bytes, IngestionRules? rules = null, string? format = null, FormatCatalogue? catalogue = null, string name = "file.csv")
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        File.WriteAllBytes(path, bytes);
        try
        {
            return OfFile(path, rules, format, catalogue, name);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>A file of the disk; messages, and whoever takes the day from it, see its own name or the one given.</summary>
    public static Read OfFile(string path, IngestionRules? rules = null, string? format = null, FormatCatalogue? catalogue = null, string? name = null) =>
        OfSource(new SourceFile(path), rules, format, catalogue, name);

    /// <summary>A file of the disk or of an archive, read again where its days turn out to stand in another order than they were read in.</summary>
    public static Read OfSource(SourceFile source, IngestionRules? rules = null, string? format = null, FormatCatalogue? catalogue = null, string? name = null)
    {
        using var keys = Keys();
        Learned? learned = null;
        while (true)
        {
            using var file = AttendanceFile.Open(source, name ?? Path.GetFileName(source.Path), catalogue ?? FormatCatalogue.Load(), rules ?? Rules, keys, format, learned);
            var blocks = file.Read(CancellationToken.None).ToList();
            if (file.ReadAgain is null)
            {
                return new Read(file.Format, file.EncodingName, file.Delimiter, file.RowsRead, blocks, file.Remarks);
            }

            learned = file.ReadAgain;
        }
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>A file read to its end.</summary>
    internal sealed record Read(string Format, string Encoding, char Delimiter, long RowsRead, List<RowBlock> Blocks, IReadOnlyList<Remark> Remarks)
    {
        public List<AttendanceRow> Rows => [.. Blocks.SelectMany(block => block.Rows.Concat(block.Tickets.Select(ticket => ticket.Row)).OrderBy(row => row.Line))];

        public List<RejectedRow> Rejected => [.. Blocks.SelectMany(block => block.Rejected)];

        public List<Session> Sessions => [.. Blocks.SelectMany(block => block.Sessions).Select(keyed => keyed.Session)];

        public List<PersonKey> Persons => [.. Blocks.SelectMany(block => block.Persons)];

        public List<Atelier> NewAteliers => [.. Blocks.SelectMany(block => block.NewAteliers)];

        public int Ignored => Blocks.Sum(block => block.Ignored);

        public bool Conserves => RowsRead == Rows.Count + Rejected.Count + Ignored;
    }
}
