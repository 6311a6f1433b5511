using Deque.AxeCore.Commons;

namespace Ateliers.Reporting.Tests.Whole;

/// <summary>What axe is asked for.</summary>
internal static class Barriers
{
    /// <summary>Each barrier that it finds; of what passes one example, as a thousand of them are not looked at.</summary>
    public static HashSet<ResultType> Only { get; } = [ResultType.Violations];
}
