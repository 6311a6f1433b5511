using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Editions;

/// <summary>What changed since the edition before, and why.</summary>
internal static class ChangesSection
{
    /// <summary>The section; null for a first edition.</summary>
    /// <param name="edition">Which edition it is.</param>
    /// <param name="figures">All figures of the report.</param>
    /// <param name="programme">Names the ateliers and terms.</param>
    public static Section? Compose(EditionOf edition, IReadOnlyList<Figure> figures, Programme programme)
    {
        if (edition.Before is not { } before)
        {
            return null;
        }

        var moves = FigureMove.Between(edition.Earlier, figures);
        var earlier = EditionOf.NameOf(before);
        var title = Title(earlier);
        List<Bilingual> sentences = [Count(moves.Count, earlier)];
        if (edition.Note is { } note)
        {
            var word = moves.Count == 0 ? new Bilingual("Note", "Note") : new("Pourquoi", "Why");
            sentences.Add(new($"{word.Fr}{Numbers.NoBreak}: {note}", $"{word.En}: {note}"));
        }

        return Of(title, sentences, moves, new("dans la liste complète (changes.csv), à télécharger plus bas", "in the whole list (changes.csv), to be downloaded below"), programme);
    }

    /// <summary>The section of a report that still changes: what would be corrected if it were published now.</summary>
    /// <param name="last">What was published last of its period.</param>
    /// <param name="figures">All figures of the report.</param>
    /// <param name="programme">Names the ateliers and terms.</param>
    public static Section Since(LastEdition last, IReadOnlyList<Figure> figures, Programme programme)
    {
        var moves = FigureMove.Between(last.Figures, figures);
        var name = EditionOf.NameOf(last.Number);
        List<Bilingual> sentences =
        [
            Count(moves.Count, name),
            .. moves.Count == 0 ? Array.Empty<Bilingual>()
                : [Words.Say($"Les chiffres publiés restent ceux de l'{name.Fr} tant qu'une autre ne les corrige pas.", $"What is published are the figures of {name.En} until another corrects them.")],
        ];
        return Of(Title(name), sentences, moves, new("en dehors de ce tableau", "outside of this table"), programme);
    }

    private static Bilingual Title(Bilingual earlier) => Words.Say($"Ce qui a changé depuis l'{earlier.Fr}", $"What has changed since {earlier.En}");

    private static Section Of(Bilingual title, List<Bilingual> sentences, IReadOnlyList<FigureMove> moves, Bilingual others, Programme programme)
    {
        var ofAll = moves.Where(move => move.Any.Scope == FigureScope.All).ToList();
        var whole = ofAll.FindAll(MovesTable.IsSeen);
        var (parts, unseen) = (moves.Count - ofAll.Count, ofAll.Count - whole.Count);
        List<Bilingual> notes = [];
        if (parts > 0)
        {
            var number = Numbers.Count(parts, new("autre chiffre qui a changé, par atelier, thème, public, âge ou mois, est", "other figure that has changed, by atelier, theme, audience, age or month, is"), new("autres chiffres qui ont changé, par atelier, thème, public, âge ou mois, sont", "other figures that have changed, by atelier, theme, audience, age or month, are"));
            notes.Add(Words.Say($"{number.Fr} {others.Fr}.", $"{number.En} {others.En}."));
        }

        if (unseen > 0)
        {
            var number = Numbers.Count(unseen, new("chiffre de l'ensemble a changé", "figure of the whole has changed"), new("chiffres de l'ensemble ont changé", "figures of the whole have changed"));
            notes.Add(Words.Say($"{number.Fr} de moins que l'arrondi.", $"{number.En} by less than the rounding."));
        }

        return new Section("changes", title, sentences, [], [.. whole.GroupBy(move => move.Any.Period).Select(ofPeriod => TableOf(ofPeriod.Key, [.. ofPeriod], programme))], notes);
    }

    private static Table TableOf(Period period, IReadOnlyList<FigureMove> moves, Programme programme)
    {
        var when = Dates.Period(period);
        return MovesTable.Of(Words.Say($"L'ensemble, avant et maintenant : {when.Fr}", $"The whole, before and now: {when.En}"), moves, programme, ofOnePeriod: true);
    }

    private static Bilingual Count(int moved, Bilingual earlier)
    {
        if (moved == 0)
        {
            return Words.Say($"Aucun chiffre n'a changé depuis l'{earlier.Fr}.", $"No figure has changed since {earlier.En}.");
        }

        var number = Numbers.Count(moved, new("chiffre a changé", "figure has changed"), new("chiffres ont changé", "figures have changed"));
        return Words.Say($"{number.Fr} depuis l'{earlier.Fr}, qui reste à son adresse.", $"{number.En} since {earlier.En}, which stays at its address.");
    }
}
