using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>Who came for what: the people of each theme and audience together, as one table.</summary>
internal static class ThemesAndAudiences
{
    /// <summary>What the table cannot be used for.</summary>
    public static Bilingual Note { get; } = Words.Say(
        "Dans le tableau, ni les lignes ni les colonnes ne s'additionnent : qui est venu pour deux thèmes compte dans les deux.",
        "In the table neither rows nor columns add up: someone who came for two themes counts in both.");

    /// <summary>The table; null where there is but one theme or one audience to tell apart.</summary>
    public static Table? Of(Composition composition)
    {
        var cells = composition.Facts.YearByThemeAndAudience.Where(counts => counts.Attended.Count > 0).ToDictionary(counts => (Theme: counts.Slice.Theme ?? "", Audience: counts.Slice.Audience ?? ""));
        var (themes, audiences) = (InOrder(composition.Programme.Themes, cells.Keys.Select(cell => cell.Theme)), InOrder(composition.Programme.Audiences, cells.Keys.Select(cell => cell.Audience)));
        if (themes.Count < 2 || audiences.Count < 2)
        {
            return null;
        }

        var most = cells.Values.Max(counts => Reach.Of(counts, Cells.NotRecorded).Lower);
        Cell CellOf(string theme, string audience)
        {
            if (!cells.TryGetValue((theme, audience), out var counts))
            {
                return Cells.Integer(0) with { Tint = 0 };
            }

            var reach = Reach.Of(counts, Cells.NotRecorded);
            return Cells.People(reach) with { Tint = Cells.TintOf(reach.Lower, most) };
        }

        return new Table(
            Words.Say($"Personnes accompagnées par thème et par public de la séance, {composition.InYear.Fr}", $"People reached by theme and audience of the session, {composition.InYear.En}"),
            [Cells.Name("Thème", "Theme"), .. audiences.Select(audience => new Column(audience.Label, Numeric: true))],
            [.. themes.Select(theme => (IReadOnlyList<Cell>)[Cells.Text(theme.Label), .. audiences.Select(audience => CellOf(theme.Code, audience.Code))])]);
    }

    /// <summary>The terms that occur, in the order of the programme; then those that it does not know, and what is not recorded.</summary>
    private static List<(string Code, Bilingual Label)> InOrder(IReadOnlyList<Term> terms, IEnumerable<string> codes)
    {
        var left = codes.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. terms.Where(term => left.Remove(term.Code)).Select(term => (term.Code, term.Label)),
            .. left.Where(code => code.Length > 0).Order(StringComparer.Ordinal).Select(code => (code, Bilingual.Same(code))),
            .. left.Where(code => code.Length == 0).Select(code => (code, Cells.NotRecorded)),
        ];
    }
}
