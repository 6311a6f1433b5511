using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// A regular expression of a description with one named group at most. It never backtracks, so no text can keep it busy; such an expression takes long to make, so those of the
/// built-in descriptions, which nearly no file needs, are made at their first use.
/// </summary>
public sealed class TextPattern
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private readonly Lazy<Regex> expression;
    private readonly Func<string, string?>? finds;

    /// <summary>The hour of a file's name (<see cref="FileName.Hour"/>): what a description calls <c>hour</c>.</summary>
    internal static TextPattern HourOfName { get; } = new(FileName.Hour);

    private TextPattern(Func<string, string?> finds)
        : this("(?<hour>.*)") => this.finds = finds;

    /// <summary>A pattern that is looked at when it is used, or when its groups are counted.</summary>
    internal TextPattern(string text) => expression = new Lazy<Regex>(() => new Regex(text, Options, TimeSpan.FromSeconds(1)));

    /// <summary>How many named groups it has.</summary>
    /// <exception cref="ArgumentException">It is no expression.</exception>
    /// <exception cref="NotSupportedException">It could not be without backtracking.</exception>
    internal int Groups => expression.Value.GetGroupNames().Length - 1;

    /// <summary>Whether a text fits.</summary>
    internal bool Fits(string text) => finds is not null ? finds(text) is not null : expression.Value.IsMatch(text);

    /// <summary>The part of a text that the named group takes; null where the text does not fit.</summary>
    internal string? PartOf(string text)
    {
        if (finds is not null)
        {
            return finds(text);
        }

        var match = expression.Value.Match(text);
        return match.Success ? match.Groups[expression.Value.GetGroupNames()[^1]].Value : null;
    }
}
