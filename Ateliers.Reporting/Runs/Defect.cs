using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs;

/// <summary>A defect of this tool: no stack trace may reach a user, and no message of a library, which could hold a value.</summary>
public static class Defect
{
    /// <summary>What a user is told of it.</summary>
    public static FailureException Of(Exception error) => new(Outcome.Failed, new(
        $"Défaut de cet outil ({error.GetType().Name}). Signalez-le ; ATELIERS_DEBUG=1 en montre le détail, qui peut contenir des données personnelles.",
        $"A defect of this tool ({error.GetType().Name}). Please report it; ATELIERS_DEBUG=1 shows the details, which may hold personal data."), error);

    /// <summary>Whether a failure is one.</summary>
    public static bool Is(FailureException failure) => Cause(failure) is not null;

    /// <summary>Where and how it came about, which may hold personal data; empty for a failure that is none.</summary>
    public static string Details(FailureException failure) => Cause(failure)?.ToString() ?? "";

    private static Exception? Cause(FailureException failure)
    {
        Exception? cause = failure;
        while (cause is FailureException)
        {
            cause = cause.InnerException;
        }

        return cause is null || Stopped.By(cause) is not null ? null : cause;
    }
}
