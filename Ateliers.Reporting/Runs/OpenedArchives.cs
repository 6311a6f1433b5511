using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Runs;

/// <summary>Archives as the files in them: each of these is read, named and accounted for like a file of its own, and the archive itself is none.</summary>
internal static class OpenedArchives
{
    /// <summary>The files in an archive, named behind its own name; any other file as it is. An archive that cannot be opened is one file, refused.</summary>
    public static IEnumerable<FoundFile> Of(FoundFile found, ReadingLimits limits)
    {
        if (found.Refusal is not null || !ArchiveMembers.IsArchive(found.Path))
        {
            return [found];
        }

        try
        {
            var members = ArchiveMembers.Of(found.Path, found.Name, limits).ToList();
            return [.. members.Select(member => Member(found, member) with { OfSeveral = members.Count > 1 })];
        }
        catch (FailureException failure) when (failure.Outcome == Outcome.FileRefused)
        {
            return [found with { Refusal = failure.Text }];
        }
    }

    /// <summary>The folder of the archive says whose it is; where it says nothing, the first folder in it does.</summary>
    private static FoundFile Member(FoundFile found, ArchiveMember member)
    {
        var name = FileNames.WithoutAddresses($"{found.Name}/{member.Name}");
        return found with
        {
            Name = name,
            Member = member.Index,
            Folder = found.Folder ?? (member.Name.Contains('/', StringComparison.Ordinal) ? member.Name.Split('/')[0] : null),
            Refusal = member.Refusal is { } refusal ? new Bilingual($"{name} : {refusal.Fr}.", $"{name}: {refusal.En}.") : null,
        };
    }
}
