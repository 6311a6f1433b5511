using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>What a status cell comes to.</summary>
/// <param name="Status">The status; null for a row to be ignored.</param>
/// <param name="WalkIn">Came without having registered.</param>
internal readonly record struct StatusWord(AttendanceStatus? Status, bool WalkIn);

/// <summary>The status words that a format description may use.</summary>
internal static class StatusWords
{
    private static readonly Dictionary<string, StatusWord> Known = new(StringComparer.Ordinal)
    {
        ["attended"] = new(AttendanceStatus.Attended, WalkIn: false),
        ["absent"] = new(AttendanceStatus.Absent, WalkIn: false),
        ["registered"] = new(AttendanceStatus.Registered, WalkIn: false),
        ["cancelled"] = new(AttendanceStatus.Cancelled, WalkIn: false),
        ["walk-in"] = new(AttendanceStatus.Attended, WalkIn: true),
        ["ignore"] = new(null, WalkIn: false),
    };

    /// <summary>The words.</summary>
    public static IReadOnlyCollection<string> Codes => Known.Keys;

    /// <summary>What a word comes to.</summary>
    public static StatusWord Of(string code) => Known[code];
}
