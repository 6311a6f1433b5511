using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Exports that are known and hold no attendance: refused whole, with the reason, so that nothing of them is counted as people.</summary>
internal static class Refusals
{
    /// <summary>Refuses a file whose header is that of such an export.</summary>
    /// <exception cref="FailureException">It is.</exception>
    public static void RequireAttendance(FormatDescription format, string file)
    {
        if (format.Layout.Refusal is { } reason)
        {
            throw Refused(reason, file);
        }
    }

    /// <summary>The failure for a file without a header whose lines hold all the labels of such an export; null when it is none.</summary>
    public static FailureException? Of(IReadOnlyList<FormatDescription> formats, IEnumerable<IReadOnlySet<string>> lines, string file)
    {
        var cells = lines.SelectMany(line => line).ToHashSet(StringComparer.Ordinal);
        var known = formats.FirstOrDefault(format => format.Layout.Refusal is not null && FormatRecognition.Score(format, cells) > 0);
        return known is null ? null : Refused(known.Layout.Refusal!, file);
    }

    private static FailureException Refused(Bilingual reason, string file) =>
        new(Outcome.FileRefused, new Bilingual($"{file} : {reason.Fr}", $"{file}: {reason.En}"));
}
