namespace Ateliers.Reporting.Cli;

/// <summary>Progress that is told at once, on the thread that makes it.</summary>
internal sealed class Direct<T>(Action<T> tell) : IProgress<T>
{
    public void Report(T value) => tell(value);
}
