using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Runs;

/// <summary>What a reject code means, for those who print it.</summary>
public static class RejectTexts
{
    /// <summary>What is wrong and what to do, without any value of the row.</summary>
    public static Bilingual Of(RejectCode code) => RejectMessages.For(code);
}
