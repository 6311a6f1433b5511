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
        List<Bilingual> words = [];
        foreach (var kind in part.Kinds())
        {
            var codes = part.Codes(kind);
            if (kind is PartKind.Age && codes.Count > 1)
            {
                words.Add(Ages(codes));
            }
            else if (kind is PartKind.Gender && codes.Count > 1)
            {
                words.Add(codes.Count == QuotedParts.All(programme, kind).Count ? new("parmi tous les genres", "among all genders") : new("parmi les femmes et les hommes", "among women and men"));
            }
            else
            {
                words.AddRange(ScopeWords.Of(FigureScope.All.With(kind, codes), programme).Skip(1));
            }

            if (kind.IsOfPersons())
            {
                words[^1] = new($"{words[^1].Fr} (personnes {Recorded(kind).Fr})", $"{words[^1].En} (of those {Recorded(kind).En})");
            }
        }

        return new(string.Join(", ", words.Select(each => each.Fr)), string.Join(", ", words.Select(each => each.En)));
    }

    /// <summary>dont le genre est noté: the base of a share.</summary>
    public static Bilingual Recorded(PartKind kind) => kind switch
    {
        PartKind.Theme => new("dont le thème est noté", "whose theme is recorded"),
        PartKind.Audience => new("dont le public est noté", "whose audience is recorded"),
        PartKind.Format => new("dont le format est noté", "whose format is recorded"),
        PartKind.Age => new("dont l’âge est noté", "whose age is recorded"),
        _ => new("dont le genre est noté", "whose gender is recorded"),
    };

    private static Bilingual Ages(IReadOnlyList<string> codes)
    {
        var fr = string.Join(", ", codes.Select(code => code.Replace("-", " à ", StringComparison.Ordinal)));
        var en = string.Join(", ", codes.Select(code => code.Replace("-", " to ", StringComparison.Ordinal)));
        return new($"parmi les {fr}{Numbers.NoBreak}ans", $"among people aged {en}");
    }

    private static Bilingual NoBands()
    {
        var bands = string.Join(", ", Enum.GetValues<AgeBand>().Select(band => band.Code()));
        return Words.Say(
            $"non vérifié : les âges ne sont connus que par tranches ({bands}) ; celles-ci ne se coupent pas", $"not checked: ages are known by bands only ({bands}); these cannot be cut");
    }
}
