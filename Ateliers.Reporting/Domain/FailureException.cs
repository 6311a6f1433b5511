namespace Ateliers.Reporting.Domain;

/// <summary>How a run ends, and the exit code that says so (docs/operations.md).</summary>
public enum Outcome
{
    /// <summary>Done.</summary>
    Done = 0,

    /// <summary>Failed.</summary>
    Failed = 1,

    /// <summary>Wrong usage or configuration.</summary>
    Usage = 2,

    /// <summary>Done, but rows were rejected.</summary>
    RowsRejected = 3,

    /// <summary>A file was refused whole.</summary>
    FileRefused = 4,

    /// <summary>A check failed.</summary>
    CheckFailed = 5,

    /// <summary>Another run holds the lock: try later.</summary>
    Busy = 75,
}

/// <summary>
/// A failure that a user can do something about: what happened, where, what was expected and what to do, in both languages. It carries no
/// value of a row.
/// </summary>
public sealed class FailureException : Exception
{
    /// <summary>A failure with its message and its exit code.</summary>
    public FailureException(Outcome outcome, Bilingual text, Exception? cause = null)
        : base(text.En, cause)
    {
        (Outcome, Text) = (outcome, text);
    }

    /// <summary>A failure of the program (exit code 1).</summary>
    public FailureException(string message)
        : this(Outcome.Failed, Bilingual.Same(message))
    {
    }

    /// <summary>A failure of the program (exit code 1) with its cause.</summary>
    public FailureException(string message, Exception innerException)
        : this(Outcome.Failed, Bilingual.Same(message), innerException)
    {
    }

    /// <summary>A failure of the program (exit code 1) without a message.</summary>
    public FailureException()
        : this("Failed")
    {
    }

    /// <summary>The exit code that the run ends with.</summary>
    public Outcome Outcome { get; }

    /// <summary>The message, for the reader.</summary>
    public Bilingual Text { get; }
}
