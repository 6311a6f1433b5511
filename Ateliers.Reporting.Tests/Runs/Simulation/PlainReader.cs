using System.IO.Compression;
using System.Text;

namespace Ateliers.Reporting.Tests.Runs.Simulation;

/// <summary>One line of a simulated export, read without any of the product's code.</summary>
internal sealed record PlainRow(
    string File, string Atelier, DateOnly Date, string Session, string Email, string Name, string Status, int Count)
{
    public bool Attended => Status is "présent" or "sans inscription" or "attended" or "walk-in" or "Checked In" or "arrived";
}

/// <summary>Splits the exports at their separators, which stand in no cell of them.</summary>
internal static class PlainReader
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static List<PlainRow> Read(string inbox) =>
        [.. Directory.EnumerateFiles(inbox, "*.csv.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Rows)];

    public static string Text(string path) =>
        (Path.GetFileName(Path.GetDirectoryName(path)) == "rennes" ? Windows : Encoding.UTF8).GetString(Unzip(File.ReadAllBytes(path)));

    public static byte[] Unzip(byte[] bytes)
    {
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        gzip.CopyTo(plain);
        return plain.ToArray();
    }

    /// <summary>Different people: by e-mail; two names that ever stood on one e-mail in one session apart; without e-mail by name.</summary>
    public static int People(IEnumerable<PlainRow> rows, IReadOnlySet<string> sharedAddresses) => rows
        .Where(row => row.Attended && row.Email.Length + row.Name.Length > 0)
        .Select(row => row.Email.Length == 0 ? $"{row.Atelier} {row.Name}" : sharedAddresses.Contains(row.Email) ? $"{row.Email} {row.Name}" : row.Email)
        .Distinct().Count();

    public static HashSet<string> SharedAddresses(IEnumerable<PlainRow> rows) =>
    [
        .. rows.Where(row => row.Email.Length > 0).GroupBy(row => (row.Session, row.Email))
            .Where(group => group.Select(row => row.Name).Distinct().Count() > 1).Select(group => group.Key.Email),
    ];

    /// <summary>Attendances: each person and session once over all files; the nameless of a month from its last export.</summary>
    public static int Visits(IEnumerable<PlainRow> rows)
    {
        var attended = rows.Where(row => row.Attended).ToList();
        return attended.Where(row => row.Email.Length + row.Name.Length > 0).Select(row => (row.Session, row.Email, row.Name)).Distinct().Count()
            + attended.Where(row => row.Email.Length + row.Name.Length == 0 && !row.File.EndsWith("-15.csv.gz", StringComparison.Ordinal))
                .Sum(row => row.Count);
    }

    private static IEnumerable<PlainRow> Rows(string path)
    {
        var atelier = Path.GetFileName(Path.GetDirectoryName(path))!;
        var lines = Text(path).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Skip(1).Select(line => Row(Path.GetFileName(path), atelier, line.TrimEnd('\r')));
    }

    private static PlainRow Row(string file, string atelier, string line)
    {
        switch (atelier)
        {
            case "montpellier":
                var ticket = line.Trim('"').Split("\",\"");
                return Row(ticket[11][..10], ticket[11] + ticket[6], ticket[14], ticket[5], ticket[3], ticket[8].Length > 0 ? "arrived" : "", "1");
            case "nancy":
                var order = line.Split(',');
                return Row(order[18], order[18] + order[19] + order[17], order[4], order[3], order[2], order[16], order[5]);
            default:
                var cell = line.Split(atelier == "rennes" ? ';' : ',');
                var date = atelier == "rennes" ? $"{cell[0][6..]}-{cell[0][3..5]}-{cell[0][..2]}" : cell[0];
                return Row(date, cell[2], cell[10], cell[8], cell[9], cell[13], cell[14].Length == 0 ? "1" : cell[14]);
        }

        PlainRow Row(string date, string session, string email, string family, string given, string status, string count) => new(
            file,
            atelier,
            DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            $"{atelier} {session}",
            email.Trim().ToLowerInvariant(),
            $"{family} {given}".Trim().ToUpperInvariant(),
            status,
            int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
    }
}
