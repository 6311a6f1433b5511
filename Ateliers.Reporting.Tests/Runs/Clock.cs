using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Runs;

/// <summary>Noon of a day, on which the program runs.</summary>
internal sealed class Clock(string today) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(Iso.ParseDate(today), new TimeOnly(12, 0), TimeSpan.Zero);
}
