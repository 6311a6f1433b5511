using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Tests;

/// <summary>The programme as it ships: four ateliers, 100,000 a year.</summary>
internal static class SampleProgramme
{
    public static Programme Value { get; } = ProgrammeFile.Read(new Workspace(new WorkspaceOptions("no-such-folder")));
}
