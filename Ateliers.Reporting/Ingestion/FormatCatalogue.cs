using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>The export formats that a run knows: built in, the workspace's own, and one given on the command line.</summary>
public sealed class FormatCatalogue
{
    private readonly Lazy<HeaderWords> headers;

    private FormatCatalogue(IReadOnlyList<FormatDescription> formats)
    {
        Formats = formats;
        headers = new Lazy<HeaderWords>(() => HeaderWords.Of(formats));
    }

    /// <summary>All of them, by name. One of the workspace's own replaces a built-in one of the same name, and one given on the command line both.</summary>
    public IReadOnlyList<FormatDescription> Formats { get; }

    /// <summary>The headers that may be shown.</summary>
    internal HeaderWords Headers => headers.Value;

    /// <summary>Whether a format of this name is known by a description of one's own.</summary>
    public bool IsOwn(string? name) => Formats.Any(format => format.Name == name && format.Precedence > 0);

    /// <summary>Reads the built-in descriptions, those of a folder (which need not exist) and one more file.</summary>
    /// <exception cref="FailureException">A description cannot be read, or two files of the folder bear the same name.</exception>
    public static FormatCatalogue Load(string? folder = null, string? formatFile = null)
    {
        List<FormatDescription> formats = [.. BuiltIn.Formats().Select(name => FormatReader.Read(BuiltIn.Read(name), name, 0, []))];
        if (folder is not null && Directory.Exists(folder))
        {
            var own = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Where(IsWritten).Select(path => FromFile(path, 1, formats)).ToList();
            if (own.GroupBy(format => format.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            {
                throw new FailureException(Outcome.Usage, new Bilingual(
                    $"Deux descriptions portent le nom « {twice.Key} » : {string.Join(", ", twice.Select(format => format.Origin))}. Renommez l’une.",
                    $"Two descriptions bear the name \"{twice.Key}\": {string.Join(", ", twice.Select(format => format.Origin))}. Rename one."));
            }

            formats.AddRange(own);
        }

        if (formatFile is not null)
        {
            formats.Add(FromFile(formatFile, 2, Foremost(formats)));
        }

        return new FormatCatalogue(Foremost(formats));
    }

    /// <summary>The format of a name.</summary>
    /// <exception cref="FailureException">There is none.</exception>
    public FormatDescription Find(string name) => Formats.FirstOrDefault(format => format.Name == name)
        ?? throw new FailureException(Outcome.Usage, new Bilingual(
            $"Le format « {name} » est inconnu. Formats connus : {Names()}.",
            $"The format \"{name}\" is unknown. Known formats: {Names()}."));

    /// <summary>Looks, before the first file is read, whether the words of one's own descriptions lead to codes of the programme.</summary>
    /// <param name="programme">With all ateliers that are known.</param>
    /// <exception cref="FailureException">One of them does not.</exception>
    public void RequireCodesOf(Programme programme)
    {
        var vocabularies = new[] { (FieldNames.Theme, programme.Themes), (FieldNames.Audience, programme.Audiences), (FieldNames.Format, programme.Formats) };
        foreach (var format in Formats.Where(format => format.Precedence > 0))
        {
            foreach (var (name, terms) in vocabularies)
            {
                _ = format.Fields.TryGetValue(name, out var field) ? new TermWords(terms, field, format) : null;
            }

            AtelierWords.RequireKnown(programme.Ateliers, format);
        }
    }

    internal string Names() => string.Join(", ", Formats.Select(format => format.Name));

    /// <summary>Of each name the description that counts, by name.</summary>
    private static List<FormatDescription> Foremost(List<FormatDescription> formats) =>
    [
        .. formats
            .GroupBy(format => format.Name)
            .Select(group => group.MaxBy(format => format.Precedence)!)
            .OrderBy(format => format.Name, StringComparer.Ordinal),
    ];

    /// <summary>Whether a file has text. A shell makes the file that a draft is written into before the draft is made, and an empty one must not stop every command.</summary>
    private static bool IsWritten(string path)
    {
        try
        {
            return !string.IsNullOrWhiteSpace(File.ReadAllText(path));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static FormatDescription FromFile(string path, int precedence, IReadOnlyList<FormatDescription> known)
    {
        try
        {
            return FormatReader.Read(File.ReadAllBytes(path), Path.GetFileName(path), precedence, known);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new FailureException(
                Outcome.Usage,
                new Bilingual(
                    $"La description de format {Path.GetFileName(path)} est illisible. Vérifiez le chemin et les droits.",
                    $"The format description {Path.GetFileName(path)} cannot be read. Check the path and the permissions."),
                unreadable);
        }
    }
}
