using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>What can be wrong with a file as a whole, in words that name it and hold none of its cells.</summary>
internal static class FileTrouble
{
    /// <summary>Whether the file, and not this program, is at fault.</summary>
    public static bool Is(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or InvalidDataException or CsvFormatException or NotSupportedException;

    /// <summary>The refusal of a file that cannot be read.</summary>
    public static FailureException Refused(string name, Exception cause) => cause switch
    {
        FileNotFoundException or DirectoryNotFoundException => Refused(name, "fichier introuvable", "there is no such file", cause),
        UnauthorizedAccessException => Refused(name, "lecture refusée, vérifiez les droits", "it may not be read, check the permissions", cause),
        InvalidDataException => Refused(name, "l’archive est abîmée ou coupée, copiez-la de nouveau", "the archive is damaged or cut off, copy it again", cause),
        CsvFormatException => Refused(name, "une ligne est démesurée, ce n’est pas du CSV", "a row is beyond all measure, this is no CSV", cause),
        _ => Refused(name, "le fichier est illisible", "the file cannot be read", cause),
    };

    /// <summary>The refusal of a file, with its reason.</summary>
    public static FailureException Refused(string name, Bilingual reason) => Refused(name, reason.Fr, reason.En, null);

    /// <summary>The refusal of a file, with its reason and its cause.</summary>
    public static FailureException Refused(string name, string fr, string en, Exception? cause) =>
        new(Outcome.FileRefused, new Bilingual($"{name} : {fr}.", $"{name}: {en}."), cause);

    /// <summary>The refusal of a file that is longer than the limit.</summary>
    public static FailureException TooManyRows(string name, long limit) => Refused(
        name,
        $"plus de {limit} lignes. Découpez l’export, ou augmentez « limits.rows » dans la configuration",
        $"more than {limit} rows. Split the export, or raise \"limits.rows\" in the configuration",
        null);
}
