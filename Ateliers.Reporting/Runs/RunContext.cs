using System.Reflection;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;

namespace Ateliers.Reporting.Runs;

/// <summary>What every run shares: where it works, what the clock says, and the programme. The configuration is read and checked at once.</summary>
public sealed class RunContext
{
    /// <summary>A context for one run.</summary>
    /// <exception cref="FailureException">The configuration cannot be used (exit code 2).</exception>
    public RunContext(Workspace workspace, TimeProvider clock)
    {
        (Workspace, Clock) = (workspace, clock);
        Programme = ProgrammeFile.Read(workspace);
        Programme = Programme.KnownOn(Today);
    }

    /// <summary>A context with the configuration of another moment.</summary>
    /// <param name="workspace">Where the run works.</param>
    /// <param name="clock">The clock of that moment.</param>
    /// <param name="configuration">As <see cref="ProgrammeFile.Merged"/> gave it then.</param>
    internal RunContext(Workspace workspace, TimeProvider clock, string configuration)
    {
        (Workspace, Clock) = (workspace, clock);
        Programme = ProgrammeFile.Read(workspace.Config, configuration);
        Programme = Programme.KnownOn(Today);
    }

    private RunContext(RunContext same) => (Workspace, Clock, Programme) = (same.Workspace, same.Clock, same.Programme);

    /// <summary>The version of this tool, as ledgers and reports name it.</summary>
    public static string Version { get; } =
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Where the run works.</summary>
    public Workspace Workspace { get; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; }

    /// <summary>What prints the pages of reports; null where they are not printed.</summary>
    public PagePrinter? Printer { get; private init; }

    /// <summary>The programme as configured, with the goals that are set by today.</summary>
    public Programme Programme { get; }

    /// <summary>Now, in UTC.</summary>
    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>The local day of the programme.</summary>
    public DateOnly Today => LocalDay(Now);

    /// <summary>The same run, which also prints.</summary>
    /// <param name="browser">The path of the browser that prints; null stands for the one that the machine finds.</param>
    /// <exception cref="FailureException">There is none (exit code 2).</exception>
    public RunContext Printing(string? browser) => new(this) { Printer = PagePrinter.Of(browser) };

    /// <summary>The local day of the programme that holds a moment.</summary>
    public DateOnly LocalDay(DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(Programme.TimeZone)).DateTime);

    /// <summary>The programme with the ateliers that the database knows beyond the configuration.</summary>
    public Programme ProgrammeWith(IEnumerable<Atelier> known)
    {
        var configured = Programme.Ateliers.Select(atelier => atelier.Code).ToHashSet(StringComparer.Ordinal);
        return Programme with { Ateliers = [.. Programme.Ateliers, .. known.Where(atelier => !configured.Contains(atelier.Code))] };
    }
}
