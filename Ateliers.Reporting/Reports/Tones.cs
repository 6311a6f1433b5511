using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>The one colour of an atelier, everywhere.</summary>
internal static class Tones
{
    private const int Colours = 8;

    private const int ColoursByPlace = 6;

    /// <summary>Its own place in the palette, its place in the list up to six, then grey.</summary>
    /// <param name="programme">Its ateliers.</param>
    /// <param name="code">The atelier's code; null or one that the programme does not know is grey.</param>
    public static Tone Of(Programme programme, string? code)
    {
        for (var place = 0; place < programme.Ateliers.Count; place++)
        {
            if (programme.Ateliers[place].Code == code)
            {
                var colour = programme.Ateliers[place].Colour ?? (place < ColoursByPlace ? place + 1 : 0);
                return colour is >= 1 and <= Colours ? Tone.Series1 + (colour - 1) : Tone.Grey;
            }
        }

        return Tone.Grey;
    }
}
