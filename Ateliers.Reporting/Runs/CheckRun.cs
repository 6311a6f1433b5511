using System.Text;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Reports.Quotes;

namespace Ateliers.Reporting.Runs;

/// <summary>The findings on a press text, ready to print.</summary>
/// <param name="Findings">In the order of the text's numbers.</param>
/// <param name="Json">One JSON document: findings and provenance.</param>
/// <param name="Simulated">Whether any of the data is simulated.</param>
public sealed record CheckAnswer(IReadOnlyList<QuoteFinding> Findings, string Json, bool Simulated)
{
    /// <summary>5 where a number is wrong.</summary>
    public Outcome Outcome => Findings.Any(finding => finding.IsWrong) ? Outcome.CheckFailed : Outcome.Done;
}

/// <summary>Reads a press text and measures its numbers against the figures.</summary>
public sealed class CheckRun(RunContext context)
{
    /// <summary>A press text is a few pages; anything larger is another file, named by mistake.</summary>
    private const int MostCharacters = 1_000_000;

    /// <summary>U+FFFD, which stands where bytes were no UTF-8.</summary>
    private const char Unreadable = '\uFFFD';

    /// <summary>Checks a text.</summary>
    /// <param name="path">A text file in UTF-8; - reads standard input.</param>
    /// <param name="asOf">What was known at the end of this day; null takes the day on which the last file came in.</param>
    /// <param name="cancellation">Asks it to stop; whoever does need not wait for what may never be typed.</param>
    /// <exception cref="FailureException">The text cannot be read, is too long or no text, nothing is known yet, or the day is still to come.</exception>
    public async Task<CheckAnswer> Answer(string path, DateOnly? asOf, CancellationToken cancellation)
    {
        Today.RequireReached(context, asOf);
        var text = await Task.Run(() => Read(path), CancellationToken.None).WaitAsync(cancellation);
        using var database = Open.ForReading(context);
        var knowledge = Knowledge.Of(context, database, asOf);
        var now = knowledge.KnownTo ?? throw new FailureException(Outcome.Failed, new(
            "Aucune présence n'est connue. Chargez d'abord des fichiers : « ateliers ingest FICHIER… » ou « ateliers run ».",
            "No attendance is known. Load files first: “ateliers ingest FILE…” or “ateliers run”."));
        var findings = new QuoteGuard(knowledge.Programme, now, new QuotedCounts(knowledge).Of, knowledge.AsOf).Check(text);
        var provenance = new Provenance(knowledge.AsOf, knowledge.Batches, knowledge.Simulated, RunContext.Version);
        return new CheckAnswer(findings, QuotesFile.Json(findings, provenance), knowledge.Simulated);
    }

    private static string Read(string path)
    {
        using var reader = path == StandardInput.Name ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8) : Opened(path);
        var buffer = new char[MostCharacters + 1];
        var length = reader.ReadBlock(buffer);
        var text = new string(buffer, 0, length);
        if (length > MostCharacters || text.Contains('\0', StringComparison.Ordinal))
        {
            throw Refused(
                path,
                $"ce n'est pas un texte, ou il est trop long ({MostCharacters} caractères au plus). Donnez le communiqué en texte UTF-8.",
                $"this is no text, or it is too long (at most {MostCharacters} characters). Give the press text as UTF-8 text.");
        }

        return text.Contains(Unreadable, StringComparison.Ordinal)
            ? throw Refused(path, "ce n'est pas de l'UTF-8. Enregistrez le texte en UTF-8 et relancez.", "this is not UTF-8. Save the text as UTF-8 and run again.")
            : text;
    }

    private static StreamReader Opened(string path)
    {
        try
        {
            return new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: false), detectEncodingFromByteOrderMarks: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Refused(
                path,
                "ce fichier n'existe pas ou ne peut pas être lu. Donnez un texte, ou « - » pour l'entrée standard.",
                "this file does not exist or cannot be read. Give a text, or “-” for standard input.",
                error);
        }
    }

    private static FailureException Refused(string path, string fr, string en, Exception? error = null) =>
        new(Outcome.FileRefused, new($"{path} : {fr}", $"{path}: {en}"), error);
}
