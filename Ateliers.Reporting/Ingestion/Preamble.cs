namespace Ateliers.Reporting.Ingestion;

/// <summary>What the lines above a table say of it: labels and their values.</summary>
/// <param name="lines">The cells of each line.</param>
internal sealed class Preamble(IReadOnlyList<IReadOnlyList<string>> lines)
{
    /// <summary>
    /// The value of the first label that has one; empty when none has. On a line of two filled cells the value is the second, on a line of one
    /// it may follow a colon, and a line of three or more is a small table, whose values stand on the line below.
    /// </summary>
    public string Find(IEnumerable<string> labels) => labels.Select(Folding.Fold).Select(Find).FirstOrDefault(value => value.Length > 0) ?? "";

    private string Find(string label)
    {
        for (var line = 0; line < lines.Count; line++)
        {
            List<string> filled = [.. lines[line].Where(cell => cell.Length > 0)];
            var value = filled.Count switch
            {
                1 => AfterColon(filled[0], label),
                2 => Folding.Fold(filled[0]) == label ? filled[1] : "",
                _ => Below(line, label),
            };
            if (value.Length > 0)
            {
                return value;
            }
        }

        return "";
    }

    private static string AfterColon(string cell, string label)
    {
        var colon = cell.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Folding.Fold(cell[..colon]) == label ? cell[(colon + 1)..].Trim() : "";
    }

    private string Below(int line, string label)
    {
        var column = lines[line].Select(Folding.Fold).ToList().IndexOf(label);
        return column >= 0 && line + 1 < lines.Count && column < lines[line + 1].Count ? lines[line + 1][column] : "";
    }
}
