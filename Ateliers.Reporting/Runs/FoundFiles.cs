using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Runs;

/// <summary>A file to ingest.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">What the ledger and messages call it; e-mail addresses are taken out of it (<see cref="FileNames"/>).</param>
/// <param name="Folder">The first folder under the one that was given: the atelier of its rows where it bears an atelier's code or name; otherwise null.</param>
/// <param name="Refusal">Why it cannot be taken at all; null when it can.</param>
/// <param name="InFolder">Whether it was found in a folder; otherwise it was named itself.</param>
/// <param name="Member">Its place in the archive at the path, 0-based; null for the file at the path itself.</param>
/// <param name="OfSeveral">Whether it is one of several files in its archive.</param>
internal sealed record FoundFile(string Path, string Name, string? Folder, Bilingual? Refusal = null, bool InFolder = false, int? Member = null, bool OfSeveral = false)
{
    private readonly string name = FileNames.WithoutAddresses(Name);

    /// <summary>What the ledger and messages call it.</summary>
    public string Name
    {
        get => name;
        init => name = FileNames.WithoutAddresses(value);
    }

    /// <summary>Whether it came with others, in a folder or an archive, so that nobody has asked for it by its name.</summary>
    public bool CameAlong => InFolder || OfSeveral;

    /// <summary>Where its bytes lie.</summary>
    public SourceFile Source => new(Path, Member);
}

/// <summary>The files behind the paths that were given.</summary>
internal static class FoundFiles
{
    private static Bilingual Missing { get; } = new(
        "Ce fichier n'existe pas. Vérifiez le chemin.", "There is no such file. Check the path.");

    private static Bilingual NoInbox { get; } = new(
        "L'inbox n'existe pas. Vérifiez que son disque est monté, ou créez ce dossier.",
        "There is no inbox. Check that its disk is mounted, or make this folder.");

    private static Bilingual NoFolder { get; } = new(
        "Ce n'est pas un dossier. Déplacez ce fichier, créez un dossier de ce nom et déposez les fichiers dedans.",
        "This is not a folder. Move this file away, make a folder of this name and drop the files into it.");

    private static Bilingual Unreadable { get; } = new(
        "Ce dossier ne peut pas être lu ; rien de ce qu'il contient n'a été chargé. Vérifiez ses droits et son disque, puis relancez.",
        "This folder cannot be read; nothing in it was loaded. Check its permissions and its disk, then run again.");

    private static Bilingual NoFile { get; } = new(
        "Ce n'est pas un fichier mais un tube, une prise réseau ou un périphérique, et n'a pas été ouvert. Mettez un fichier à sa place, ou donnez « - » pour lire l'entrée standard (« ateliers ingest - < TUBE »).",
        "This is not a file but a pipe, a socket or a device, and was not opened. Put a file in its place, or give “-” to read standard input (“ateliers ingest - < PIPE”).");

    private static Bilingual ForeignName { get; } = new(
        "Ce nom n'est pas écrit en UTF-8 (il vient sans doute d'une archive ou d'un partage Windows), et ne peut être ouvert. Renommez-le, par exemple avec « mv » ou « convmv -f cp1252 -t utf8 », puis relancez.",
        "This name is not written in UTF-8 (it comes perhaps from an archive or a Windows share) and cannot be opened. Rename it, for example with “mv” or “convmv -f cp1252 -t utf8”, then run again.");

    /// <summary>The files, folders opened to any depth, in order of their names; among them what was to be opened and cannot be, with the reason.</summary>
    /// <param name="paths">As given.</param>
    /// <param name="root">The inbox: names are made relative to it where a path is the folder itself.</param>
    public static IReadOnlyList<FoundFile> Of(IEnumerable<string> paths, string? root = null)
    {
        List<FoundFile> found = [];
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                found.AddRange(InFolder(path, root));
            }
            else if (path == root)
            {
                found.Add(new FoundFile(path, path, null, File.Exists(path) ? NoFolder : NoInbox));
            }
            else
            {
                found.Add(new FoundFile(path, path, AtelierFolder(path, root), File.Exists(path) ? RefusalOf(path) : HasForeignName(path) ? ForeignName : Missing));
            }
        }

        return found;
    }

    private static IEnumerable<FoundFile> InFolder(string folder, string? root) => FolderWalk.Of(folder)
        .Where(each => !each.IsFile || FileKinds.IsReadable(each.Path) || (FileKinds.MayHoldRows(each.Path) && !IsBareLink(each.Path)))
        .Select(each => new FoundFile(
            each.Path,
            each.Inside.Length == 0 ? folder : folder == root ? each.Inside : Path.Combine(folder, each.Inside),
            AtelierFolder(each.Path, root) ?? (each.Inside.Contains('/', StringComparison.Ordinal) ? each.Inside.Split('/')[0] : null),
            HasForeignName(each.Path) ? ForeignName : each.IsFile ? RefusalOf(each.Path) : Unreadable,
            InFolder: true));

    /// <summary>The first folder under the inbox in which a file lies, however the file was named: what a run reads there, a command that names it reads alike. Null where it lies elsewhere.</summary>
    private static string? AtelierFolder(string path, string? root)
    {
        var inside = root is null ? "" : Path.GetRelativePath(Path.GetFullPath(root), Path.GetFullPath(path));
        return inside.Split(Path.DirectorySeparatorChar) is [not ("" or "." or ".."), _, ..] folders && !Path.IsPathRooted(inside) ? folders[0] : null;
    }

    /// <summary>Whether a name without an end is that of a link: to a folder that is gone, or round a circle.</summary>
    private static bool IsBareLink(string path) => !Path.HasExtension(path) && new FileInfo(path).LinkTarget is not null;

    /// <summary>Whether bytes of a name are no UTF-8: what stands in their place here leads to no file.</summary>
    private static bool HasForeignName(string path) => path.Contains('\uFFFD', StringComparison.Ordinal) && !Path.Exists(path);

    private static Bilingual? RefusalOf(string path) =>
        !RegularFile.Is(path) ? NoFile
        : FileKinds.IsWorkbook(path) ? new(
            "Ce n'est pas un CSV. Ouvrez-le, enregistrez la feuille des présences au format CSV, et déposez ce CSV.",
            "This is no CSV. Open it, save the attendance sheet as CSV, and drop in that CSV.")
        : !FileKinds.IsReadable(path) && !path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new(
            "Extension inconnue : attendu .csv, .txt, .tsv, .tab, l'un d'eux suivi de .gz, ou .zip. Si c'est un export, donnez-lui l'une d'elles ou exportez-le en CSV ; sinon, rangez ce fichier ailleurs.",
            "Unknown extension: expected .csv, .txt, .tsv, .tab, one of them followed by .gz, or .zip. Where it is an export, give it one of these or export it as CSV; otherwise keep this file elsewhere.")
        : null;
}
