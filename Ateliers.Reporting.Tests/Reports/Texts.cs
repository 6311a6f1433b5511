using System.Collections;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Tests.Reports;

/// <summary>Every text and every number of a report, wherever it stands.</summary>
internal static class Texts
{
    public static IEnumerable<object> Of(Report report) => Walk(report);

    /// <summary>A sentence with ordinary spaces in place of those that do not break, so that a test can be read.</summary>
    public static string Plain(this string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('’', '\'');

    private static IEnumerable<object> Walk(object? value)
    {
        switch (value)
        {
            case null or Batch:
                break;
            case Bilingual or double:
                yield return value;
                break;
            case string or DateOnly:
                break;
            case IEnumerable many:
                foreach (var leaf in many.Cast<object?>().SelectMany(Walk))
                {
                    yield return leaf;
                }

                break;
            default:
                if (value.GetType().Namespace?.StartsWith("Ateliers", StringComparison.Ordinal) == true && !value.GetType().IsEnum)
                {
                    foreach (var leaf in value.GetType().GetProperties()
                        .Where(property => property.GetIndexParameters().Length == 0 && property.GetMethod?.IsStatic == false)
                        .SelectMany(property => Walk(property.GetValue(value))))
                    {
                        yield return leaf;
                    }
                }

                break;
        }
    }
}
