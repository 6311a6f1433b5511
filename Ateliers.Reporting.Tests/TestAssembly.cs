using Ateliers.Reporting.Tests.Storage;

// Fixtures run beside each other: each has folders and databases of its own. Those that send signals or kill at a moment of their own say that they do not.
[assembly: Parallelizable(ParallelScope.Fixtures)]

namespace Ateliers.Reporting.Tests;

/// <summary>What fixtures share is gone when all are over.</summary>
[SetUpFixture]
public sealed class TestAssembly
{
    [OneTimeTearDown]
    public void DropDatabases() => TestDatabase.DropEmptied();
}
