using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports.Sentences;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>Parts in words.</summary>
/// <param name="programme">Whose themes, audiences and formats they are.</param>
internal sealed class PartTexts(Programme programme)
{
    /// <summary>A part of which no figure is kept: pupils, the unemployed.</summary>
    public static Bilingual NotKept { get; } = Words.Say(
        "non vérifié : une partie des personnes dont aucun chiffre n'est tenu ; les parties connues : « ateliers figures --by theme » (ou audience, format, age, gender)",
        "not checked: a part of the people of which no figure is kept; the parts that are known: “ateliers figures --by theme” (or audience, format, age, gender)");

    /// <summary>Ages that the bands would have to be cut for.</summary>
    public static Bilingual NoBand { get; } = NoBands();

    /// <summary>A share of which it is not sure what it is a share of.</summary>
    public static Bilingual NoBase { get; } = Words.Say(
        "non vérifié : rien ne dit de quoi c'est une part", "not checked: nothing says of what this is a share");

    /// <summary>sur le thème « CV », parmi les femmes (genre noté); empty for the whole.</summary>
    public Bilingual Of(FigureScope? part)
    {
        IReadOnlyList<Bilingual> words = part is null ? [] : [.. ScopeWords.Of(part with { Atelier = null }, programme).Skip(1)];
        return new(string.Join(", ", words.Select(each => each.Fr)), string.Join(", ", words.Select(each => each.En)));
    }

    /// <summary>dont le genre est noté: the base of a share.</summary>
    public static Bilingual Recorded(PartKind kind) => kind switch
    {
        PartKind.Theme => new("dont le thème est noté", "whose theme is recorded"),
        PartKind.Audience => new("dont le public est noté", "whose audience is recorded"),
        PartKind.Format => new("dont le format est noté", "whose format is recorded"),
        PartKind.Age => ScopeWords.AgeRecorded,
        _ => ScopeWords.GenderRecorded,
    };

    private static Bilingual NoBands()
    {
        var bands = string.Join(", ", Enum.GetValues<AgeBand>().Select(band => band.Code()));
        return Words.Say(
            $"non vérifié : les âges ne sont connus que par tranches ({bands}) ; celles-ci ne se coupent pas", $"not checked: ages are known by bands only ({bands}); these cannot be cut");
    }
}
