namespace Ateliers.Reporting.Domain;

/// <summary>A language in which the programme publishes.</summary>
public enum Language
{
    /// <summary>French, the language of the programme.</summary>
    French,

    /// <summary>English.</summary>
    English,
}

/// <summary>One text in both languages of publication; neither is ever missing.</summary>
/// <param name="Fr">The French text.</param>
/// <param name="En">The English text.</param>
public sealed record Bilingual(string Fr, string En)
{
    /// <summary>The text in one language.</summary>
    public string In(Language language) => language == Language.French ? Fr : En;

    /// <summary>A text that reads the same in both languages (a proper name, a number, a code).</summary>
    public static Bilingual Same(string text) => new(text, text);
}
