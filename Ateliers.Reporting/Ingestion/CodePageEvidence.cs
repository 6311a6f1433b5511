namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Tells text of a Macintosh or of DOS from Windows-1252 by which of them makes French of its bytes. They hold the same letters at other bytes: what is
/// "Prénom" in the one is "PrŽnom" in the other, and a file that is read so has lost a column and half of its names.
/// </summary>
internal sealed class CodePageEvidence
{
    private static readonly (string? Name, IReadOnlyList<char> Letters)[] Pages =
        [(null, CodePages.Windows1252), ("macintosh", CodePages.Macintosh), ("cp850", CodePages.Dos850)];

    private readonly long[] scores = new long[Pages.Length];

    /// <summary>macintosh or cp850 where that makes more French of the bytes than Windows-1252 does; null otherwise.</summary>
    public string? Name => scores.Max() is > 0 and var most && scores[0] < most ? Pages[Array.IndexOf(scores, most)].Name : null;

    /// <summary>Whether two of them make as much of the bytes, so that either would be a guess.</summary>
    public bool IsDoubtful => Name is not null && scores.Count(score => score == scores.Max()) > 1;

    /// <summary>Takes note of a byte beyond ASCII.</summary>
    /// <param name="before">The byte before it; 0 when there is none.</param>
    /// <param name="value">The byte.</param>
    /// <param name="after">The byte behind it; 0 when there is none.</param>
    public void Note(byte before, byte value, byte after)
    {
        for (var page = 0; page < Pages.Length; page++)
        {
            scores[page] += Weight(Pages[page].Letters[value], before, after);
        }
    }

    /// <summary>How well a letter stands between two others; in French most accents are é, and none stands within a word as a sign or a capital.</summary>
    private static int Weight(char letter, byte before, byte after)
    {
        var (left, right) = (IsLetter(before), IsLetter(after));
        return letter switch
        {
            CodePages.None => -3,
            _ when char.IsLower(letter) => (left, right) switch
            {
                (true, true) => Inside(letter),
                (true, false) => letter switch { 'é' => 3, 'à' or 'ù' => 2, _ => 0 },
                (false, true) => letter switch { 'é' => 3, 'à' or 'â' or 'ê' or 'î' or 'ô' or 'œ' => 1, _ => 0 },
                _ => letter == 'à' ? 2 : 0,
            },
            _ when char.IsUpper(letter) =>
                char.IsAsciiLetterLower((char)before) ? -1
                : char.IsAsciiLetterUpper((char)before) ? letter switch { 'É' => 3, 'È' or 'À' or 'Ç' or 'Ê' => 2, 'Î' or 'Ô' or 'Â' or 'Û' or 'Ï' or 'Ë' or 'Œ' => 1, _ => 0 }
                : !right ? 0
                : letter switch { 'É' or 'Ž' => 3, 'À' or 'Ç' or 'Ê' or 'Î' or 'Ô' or 'Â' or 'Œ' or 'Š' => 1, _ => 0 },
            '’' or '‘' => left && right ? 3 : 1,
            '…' => right ? -2 : 2,
            '“' or '”' or '–' or '—' or '€' => left && right ? -2 : 1,
            _ => left && right && !char.IsLetter(letter) ? -2 : 0,
        };
    }

    private static int Inside(char letter) => letter switch
    {
        'é' => 3,
        'è' or 'à' or 'ç' or 'ê' => 2,
        'â' or 'î' or 'ô' or 'û' or 'ù' or 'ë' or 'ï' or 'ü' or 'ö' or 'ä' or 'œ' or 'æ' or 'ñ' or 'á' or 'í' or 'ó' or 'ú' or 'š' or 'ž' => 1,
        _ => 0,
    };

    private static bool IsLetter(byte value) => value >= 0x80 || char.IsAsciiLetter((char)value);
}
