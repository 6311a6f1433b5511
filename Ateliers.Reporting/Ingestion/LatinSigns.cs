namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Tells Windows-1252 from ISO-8859-15 by what the bytes would say. They differ in the bytes 0x80 to 0x9F, which are signs in the one and
/// control characters in the other, and in eight more: œ in the one is ½ in the other.
/// </summary>
internal sealed class LatinSigns
{
    private bool control;
    private long letters;
    private long signs;

    /// <summary>Whether the text is ISO-8859-15: it has its letters where letters stand, and nothing that only Windows-1252 has.</summary>
    public bool AreIso => !control && letters > signs;

    /// <summary>Takes note of a byte beyond ASCII.</summary>
    /// <param name="before">The byte before it; 0 when there is none.</param>
    /// <param name="value">The byte.</param>
    /// <param name="after">The byte behind it; 0 when there is none.</param>
    public void Note(byte before, byte value, byte after)
    {
        if (value < 0xA0)
        {
            control = true;
            return;
        }

        if (IsLetterOfIso(before, value, after))
        {
            letters++;
        }
        else if (value is 0xBC or 0xBD or 0xBE)
        {
            signs++;
        }
    }

    private static bool IsLetterOfIso(byte before, byte value, byte after) => value switch
    {
        0xA4 => true, // € where nobody writes ¤
        0xBD => IsLetter(before) || (IsBlank(before) && "uindsct"u8.Contains(after)), // œ: cœur, œuvre; and 1½, ½ h
        0xBC => (IsBlank(before) || IsUpper(before)) && IsLetter(after), // Œ
        0xBE => IsUpper(before), // Ÿ: L’HAŸ
        0xA6 or 0xB4 => IsBlank(before) && IsLetter(after), // Š, Ž; ´ often stands for an apostrophe inside a word
        0xA8 or 0xB8 => (IsLetter(before) && IsLetter(after)) || (IsBlank(before) && IsLetter(after)), // š, ž
        _ => false,
    };

    private static bool IsLetter(byte value) => char.IsAsciiLetter((char)value) || value is >= 0xC0 and not 0xD7 and not 0xF7;

    private static bool IsUpper(byte value) => char.IsAsciiLetterUpper((char)value) || value is >= 0xC0 and <= 0xDE and not 0xD7;

    private static bool IsBlank(byte value) => !IsLetter(value) && !char.IsAsciiDigit((char)value);
}
