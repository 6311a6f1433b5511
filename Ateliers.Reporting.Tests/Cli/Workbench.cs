using System.Text;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>A folder with a workspace of its own, in which the program runs as a user would run it.</summary>
internal sealed class Workbench : IDisposable
{
    /// <summary>The header of our own format, as these tests use it.</summary>
    public const string Header = "Date;Atelier;Statut;Thème;Public;E-mail;Nom;Prénom\n";

    private readonly TestFolder folder = new();

    public Workbench() => Directory.CreateDirectory(Path.Combine(folder.Path, "data", "inbox"));

    public string Root => folder.Path;

    public string Data => Path.Combine(Root, "data");

    public string Reports => Path.Combine(Root, "reports");

    public string Database => Path.Combine(Data, "ateliers.db");

    /// <summary>Three people of Rennes in March 2019 and one who did not come, one of them in April again.</summary>
    public static string March { get; } = Header
        + "2019-03-05;Rennes;présent;cv;Grand public;ada@example.org;Lovelace;Ada\n"
        + "2019-03-05;Rennes;présent;cv;Grand public;alan@example.org;Turing;Alan\n"
        + "2019-03-06;Rennes;présent;coding;Professionnels;grace@example.org;Hopper;Grace\n"
        + "2019-03-06;Rennes;absent;coding;Professionnels;ada@example.org;Lovelace;Ada\n"
        + "2019-04-02;Rennes;présent;other;Grand public;ada@example.org;Lovelace;Ada\n";

    /// <summary>Writes a file and returns its path, relative to the folder in which the program runs.</summary>
    public string File(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        System.IO.File.WriteAllText(full, text, new UTF8Encoding(false));
        return path;
    }

    /// <summary>The text of a file.</summary>
    public string Read(string path) => System.IO.File.ReadAllText(Path.Combine(Root, path));

    public Task<Ran> Run(params string[] arguments) => Tool.Run(Root, arguments);

    public Task<Ran> RunWith(IReadOnlyDictionary<string, string> environment, params string[] arguments) => Tool.Run(Root, arguments, null, environment);

    public Task<Ran> RunOn(string input, params string[] arguments) => RunOn(Encoding.UTF8.GetBytes(input), arguments);

    public Task<Ran> RunOn(byte[] input, params string[] arguments) => Tool.Run(Root, arguments, input);

    /// <summary>A workspace with a file loaded.</summary>
    public static Task<Workbench> With(string csv) => MadeWorkspace.After("ingest march.csv --quiet", "march.csv", csv);

    /// <summary>Changes the database behind the program's back.</summary>
    public void Tamper(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Database, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public void Dispose() => folder.Dispose();
}
