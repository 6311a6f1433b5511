using System.Text.Json;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Runs;

/// <summary>
/// What a report says, as one digest: its facts without the as-of day, the batches and the version. A later file can change what an earlier period
/// counted (people who share an e-mail are told apart over all facts), which the ledger alone cannot show.
/// </summary>
internal static class FactsDigest
{
    /// <summary>32 hexadecimal digits.</summary>
    public static string Of(ReportFacts facts) => Digest.Of(JsonSerializer.SerializeToUtf8Bytes(facts with { AsOf = default, Batches = [], Version = "" }, RunsJson.Default.ReportFacts));
}

/// <summary>What a report was made from.</summary>
/// <param name="State">As <see cref="ReportState"/> puts it; empty where the next run is to look again.</param>
/// <param name="Facts">As <see cref="FactsDigest"/> puts it.</param>
internal sealed record Basis(string State, string Facts);
