using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs;

/// <summary>Holds days against today, the local day of the programme: what is asked of the past and what is written now must stand in order.</summary>
internal static class Today
{
    /// <summary>Refuses an as-of day that is still to come: what will be known then is not known.</summary>
    /// <exception cref="FailureException">The day is after today (exit code 2).</exception>
    public static void RequireReached(RunContext context, DateOnly? asOf)
    {
        var today = context.Today;
        if (asOf > today)
        {
            throw Usage.Wrong(
                $"--as-of {Iso.Date(asOf.Value)} est à venir : nous sommes le {Iso.Date(today)}. Donnez ce jour ou un jour passé.",
                $"--as-of {Iso.Date(asOf.Value)} is still to come: today is {Iso.Date(today)}. Give this day or an earlier one.");
        }
    }

    /// <summary>Refuses to write while the clock stands before the last batch: as-of days would no longer be in the order of arrival.</summary>
    /// <exception cref="FailureException">The clock is wrong (exit code 1).</exception>
    public static void RequireNotBefore(RunContext context, DateOnly? lastBatch)
    {
        var today = context.Today;
        if (lastBatch > today)
        {
            throw new FailureException(Outcome.Failed, new(
                $"L'horloge est au {Iso.Date(today)}, avant le dernier lot ({Iso.Date(lastBatch.Value)}) : « --as-of » répondrait faux. Remettez l'horloge à l'heure et relancez.",
                $"The clock says {Iso.Date(today)}, before the last batch ({Iso.Date(lastBatch.Value)}): “--as-of” would answer wrongly. Set the clock right and run again."));
        }
    }
}
