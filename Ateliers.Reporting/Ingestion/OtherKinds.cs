using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Texts that are no table and bear the name of one: what a browser saved in place of an export, or what is meant to be printed.</summary>
internal static class OtherKinds
{
    /// <summary>The failure for such a file; null where it is none that is known.</summary>
    /// <param name="text">Its beginning, UTF-8.</param>
    /// <param name="file">What messages call it.</param>
    public static FailureException? Of(ReadOnlySpan<byte> text, string file)
    {
        var first = text.TrimStart(" \t\r\n"u8);
        return first.StartsWith("%PDF-"u8) ? FileTrouble.Refused(file, new Bilingual(
                "c’est un PDF, pas un tableau. Exportez les données en CSV depuis l’outil qui l’a produit",
                "this is a PDF and no table. Export the data as CSV from the tool that made it"))
            : Begins(first, "<!doctype html") || Begins(first, "<html") || Begins(first, "<table") || Begins(first, "<head") ? FileTrouble.Refused(file, new Bilingual(
                "c’est une page web (HTML), pas un tableau : le site en a peut-être demandé la connexion. Connectez-vous, puis exportez de nouveau en CSV",
                "this is a web page (HTML) and no table: the site may have asked to log in. Log in, then export as CSV again"))
            : first.StartsWith("{\\rtf"u8) || Begins(first, "<?xml") ? FileTrouble.Refused(file, new Bilingual(
                "c’est un document (RTF ou XML), pas un tableau. Enregistrez-le en CSV",
                "this is a document (RTF or XML) and no table. Save it as CSV"))
            : first.Length > 1 && first[0] is (byte)'{' or (byte)'[' && first[1..].TrimStart(" \t\r\n"u8) is [(byte)'"' or (byte)'{' or (byte)'[', ..] ? FileTrouble.Refused(file, new Bilingual(
                "c’est du JSON, pas un tableau. Exportez les données en CSV",
                "this is JSON and no table. Export the data as CSV"))
            : null;
    }

    private static bool Begins(ReadOnlySpan<byte> text, string with) => text.Length >= with.Length && System.Text.Ascii.EqualsIgnoreCase(text[..with.Length], with);
}
