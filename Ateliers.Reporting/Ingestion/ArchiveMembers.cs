using System.IO.Compression;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>A file in a zip archive.</summary>
/// <param name="Index">Its place in the archive, 0-based.</param>
/// <param name="Name">Its path in the archive, for messages and the ledger: never a path of this disk.</param>
/// <param name="Refusal">Why it cannot be taken; null when it can.</param>
public sealed record ArchiveMember(int Index, string Name, Bilingual? Refusal);

/// <summary>The files of a zip archive. Nothing is ever unpacked onto the disk, so a name in it, however it is made up, leads nowhere.</summary>
public static class ArchiveMembers
{
    private const string WorkbookPart = "[Content_Types].xml";
    private const int LongestName = 200;

    /// <summary>Whether a file is a zip archive, by its first bytes; false also where it cannot be read, which its reader will say.</summary>
    public static bool IsArchive(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            Span<byte> first = stackalloc byte[4];
            return UnpackedFile.IsZip(first[..file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)]);
        }
        catch (Exception trouble) when (FileTrouble.Is(trouble))
        {
            return false;
        }
    }

    /// <summary>The texts of an archive by their names, and what looks like an export and is not read, with the reason. Other files are passed over, as in a folder.</summary>
    /// <param name="path">Where the archive lies.</param>
    /// <param name="displayName">What messages call it.</param>
    /// <param name="limits">How much is believed.</param>
    /// <exception cref="FailureException">The archive is damaged, holds nothing to read, or holds more than the limits allow.</exception>
    public static IReadOnlyList<ArchiveMember> Of(string path, string displayName, ReadingLimits limits)
    {
        try
        {
            using var archive = ZipFile.Open(path, ZipArchiveMode.Read, ArchiveNames.Unsaid);
            return Of(archive, displayName, limits);
        }
        catch (Exception trouble) when (FileTrouble.Is(trouble))
        {
            throw FileTrouble.Refused(displayName, trouble);
        }
    }

    private static List<ArchiveMember> Of(ZipArchive archive, string displayName, ReadingLimits limits)
    {
        if (archive.Entries.Count > limits.ArchiveFiles)
        {
            throw FileTrouble.Refused(displayName, ArchiveRefusals.TooMany(limits));
        }

        if (archive.GetEntry(WorkbookPart) is not null)
        {
            throw FileTrouble.Refused(displayName, ArchiveRefusals.Workbook);
        }

        var members = archive.Entries
            .Select((entry, index) => (entry, index, name: Name(entry.FullName)))
            .Where(one => !IsHidden(one.entry.FullName) && (FileKinds.IsText(one.name) || FileKinds.IsArchive(one.name) || FileKinds.MayHoldRows(one.name)))
            .OrderBy(one => one.name, StringComparer.Ordinal).ThenBy(one => one.index)
            .ToList();
        if (members.Count == 0)
        {
            throw FileTrouble.Refused(displayName, ArchiveRefusals.NothingToRead);
        }

        if (members.Aggregate(0L, (sum, one) => Math.Min(limits.FileSize, sum) + Math.Min(limits.FileSize, one.entry.Length)) > limits.FileSize && members.Count > 1)
        {
            throw FileTrouble.Refused(displayName, ArchiveRefusals.TooLarge(limits));
        }

        return [.. members.Select(one => new ArchiveMember(one.index, one.name, RefusalOf(one.entry, one.name, limits)))];
    }

    private static Bilingual? RefusalOf(ZipArchiveEntry entry, string name, ReadingLimits limits) =>
        FileKinds.IsArchive(name) ? ArchiveRefusals.Nested
        : FileKinds.IsWorkbook(name) ? ArchiveRefusals.Workbook
        : !FileKinds.IsText(name) ? ArchiveRefusals.UnknownKind
        : entry.IsEncrypted ? ArchiveRefusals.Encrypted
        : entry.Length > limits.FileSize ? ArchiveRefusals.TooLarge(limits)
        : ArchiveRefusals.IsBomb(entry.Length, entry.CompressedLength, limits) ? ArchiveRefusals.Bomb(limits)
        : null;

    /// <summary>Folders, and what systems add for themselves.</summary>
    private static bool IsHidden(string fullName) =>
        fullName.EndsWith('/') || Parts(fullName).Any(part => part == "__MACOSX" || (FileKinds.IsHidden(part) && part.Trim('.').Length > 0));

    /// <summary>The name for readers: no way out of the archive, nothing that a terminal obeys, not endless.</summary>
    private static string Name(string fullName)
    {
        var plain = string.Join('/', Parts(fullName).Where(part => part.Trim('.', ' ').Length > 0 && !part.EndsWith(':')))
            .Select(letter => char.IsControl(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.Format || char.IsSurrogate(letter) ? '_' : letter);
        var name = string.Concat(plain);
        return name.Length > LongestName ? "…" + name[^LongestName..] : name;
    }

    private static string[] Parts(string fullName) => fullName.Split('/', '\\');
}
