using System.Globalization;
using System.Text;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs;

/// <summary>
/// What a report is made from, as one digest: version and form, configuration, every batch that speaks of its period or of a day before it, and the last edition of its period. While the digest
/// stands, the report need not be made again; it is computed from the ledger alone.
/// </summary>
internal static class ReportState
{
    /// <summary>Raised whenever the same facts give other pages or files under one version: then every report is owed once more.</summary>
    private const string Form = "form 4";

    /// <summary>The digest for a period, given the batches known, the day that they are known at, and the last published edition of the period; null while there is none.</summary>
    public static string Of(RunContext context, string configuration, Period period, IEnumerable<Batch> batches, DateOnly asOf, int? edition)
    {
        var text = new StringBuilder()
            .Append(RunContext.Version).Append(' ').Append(Form).Append('\n')
            .Append(configuration).Append('\n')
            .Append(context.Workspace.Simulated).Append('\n')
            .Append(asOf <= period.To ? Iso.Date(asOf) : "over").Append('\n');
        foreach (var batch in batches.Where(batch => batch.First is null || batch.First <= period.To))
        {
            text.Append(batch.Id).Append(' ').Append(batch.Sha256).Append('\n');
        }

        if (edition is { } number)
        {
            text.Append(CultureInfo.InvariantCulture, $"edition {number}\n");
        }

        return Digest.Of(text.ToString());
    }
}
