using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// A view of many common table expressions, answered step by step: each of them becomes a table for a while. SQLite reads an expression anew wherever it is named, and what it
/// names anew with it, so that the view as a whole takes many times longer to prepare than its steps (docs/decisions/0011); who asks it once an answer waits for that every time.
/// </summary>
internal sealed class SteppedView
{
    private const string Opening = "WITH RECURSIVE ";
    private const string Query = "WITH RECURSIVE @name AS @text SELECT * FROM @name";
    private const string Make = "CREATE TEMP TABLE @name AS @query;";
    private const string Drop = "DROP TABLE temp.@name;";

    private readonly List<string> names = [];
    private readonly string answer;

    private SteppedView(string view)
    {
        var text = string.Join('\n', view.Split('\n').Where(line => !line.StartsWith("--", StringComparison.Ordinal)));
        var at = text.IndexOf(Opening, StringComparison.Ordinal) + Opening.Length - 1;
        do
        {
            var open = text.IndexOf('(', at);
            var name = text[(at + 1)..open].Split(" AS", 2)[0].Trim();
            at = AfterClosing(text, open);
            names.Add(name);
            Queries.Add(Query.Replace("@name", name, StringComparison.Ordinal).Replace("@text", text[open..at], StringComparison.Ordinal));
        }
        while (text[at] == ',');
        answer = text[at..];
    }

    /// <summary>What each table is made of, in their order: each asks those before it.</summary>
    internal List<string> Queries { get; } = [];

    /// <summary>The view of this name, as the database holds it: one that begins with common table expressions, none of which has a list of columns.</summary>
    public static SteppedView Of(SqliteConnection connection, string name) =>
        new(connection.QuerySingle<string>("SELECT sql FROM main.sqlite_master WHERE type = 'view' AND name = @name;", new { name }));

    /// <summary>Does a piece of work with the text of a query that answers what the view would, of the facts that stand under their names when this is called.</summary>
    public void Answer(SqliteConnection connection, Action<string> work)
    {
        var made = 0;
        try
        {
            foreach (var (name, query) in names.Zip(Queries))
            {
                connection.Execute(Make.Replace("@name", name, StringComparison.Ordinal).Replace("@query", query, StringComparison.Ordinal));
                made++;
            }

            work(answer);
        }
        finally
        {
            connection.Execute(string.Concat(names.Take(made).Select(name => Drop.Replace("@name", name, StringComparison.Ordinal))));
        }
    }

    private static int AfterClosing(string text, int at)
    {
        var depth = 0;
        do
        {
            depth += text[at++] switch { '(' => 1, ')' => -1, _ => 0 };
        }
        while (depth > 0);
        return at;
    }
}
