using System.Collections.Immutable;
using Ateliers.Reporting.Aggregation.Disclosure;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs;

/// <summary>
/// Of which periods something may be told in public, and what is hidden of them. They are those of one calendar: goal years, the months in them, and the days in these. What is hidden of a
/// month follows from its goal year split by month, so no year less its other months gives it back, however it is asked for; and where a month hides anything of a split, so do its days.
/// </summary>
internal static class PublicPeriods
{
    /// <summary>Refuses what could be subtracted from another public answer: other periods, weeks (they cut months), weekdays, several codes together, and what was known earlier.</summary>
    /// <exception cref="FailureException">The question is none that may be asked in public (exit code 2).</exception>
    public static void Require(FiguresOptions options, Knowledge knowledge)
    {
        var (month, year) = (Month.Of(options.Period.From), knowledge.Programme.GoalYearOf(options.Period.From));
        if (!IsOfTheCalendar(options.Period, knowledge.Programme))
        {
            throw Usage.Wrong(
                $"--public : {options.Period.Label} n'est pas une période publique. Possibles : un mois entier (--month {month}) ou une année d'objectif (--year {Iso.Year(year)}). Deux périodes qui se chevauchent, soustraites l'une de l'autre, révéleraient de petits effectifs.",
                $"--public: {options.Period.Label} is not a public period. Possible: a whole month (--month {month}) or a goal year (--year {Iso.Year(year)}). Two periods that overlap, subtracted from each other, would reveal small counts.");
        }

        if (options.By.HasFlag(Dimensions.Weekday))
        {
            throw Usage.Wrong(
                "--public : --by weekday est impossible, car les jours de la semaine, moins les jours montrés un à un, révéleraient de petits effectifs. Possibles : --by month ou --by day.",
                "--public: --by weekday is not possible, as weekdays less the days that are shown one by one would reveal small counts. Possible: --by month or --by day.");
        }

        if (options.Kept.FirstOrDefault(kept => kept.Codes.Count > 1) is { Codes: { } several })
        {
            throw Usage.Wrong(
                $"--public : {string.Join(" et ", several)} ensemble ne se publient pas : la somme de chacun, moins l'ensemble, dirait combien de personnes sont dans les deux. Demandez-les un à un.",
                $"--public: {string.Join(" and ", several)} together are not told in public: the sum of each less both together would say how many people are in both. Ask for one at a time.");
        }

        if (options.By.HasFlag(Dimensions.Week))
        {
            throw Usage.Wrong(
                "--public : --by week est impossible, car les semaines coupent les mois et leurs différences révéleraient de petits effectifs. Possibles : --by month ou --by day.",
                "--public: --by week is not possible, as weeks cut months and their differences would reveal small counts. Possible: --by month or --by day.");
        }

        if (options.AsOf is { } asOf && asOf != knowledge.LastKnown)
        {
            throw Usage.Wrong(
                $"--public : seul le dernier état connu se publie (celui du {Iso.Date(knowledge.LastKnown)}). Deux états soustraits l'un de l'autre révéleraient de petits effectifs. Retirez --as-of {Iso.Date(asOf)}.",
                $"--public: only what is known last is told in public (as of {Iso.Date(knowledge.LastKnown)}). Two states subtracted from each other would reveal small counts. Leave out --as-of {Iso.Date(asOf)}.");
        }
    }

    /// <summary>Whether anything may be told in public in answer to the question.</summary>
    public static bool Allow(FiguresOptions options, Knowledge knowledge) =>
        IsOfTheCalendar(options.Period, knowledge.Programme) && (options.By & (Dimensions.Week | Dimensions.Weekday)) == 0 && options.Kept.All(kept => kept.Codes.Count == 1) && (options.AsOf is null || options.AsOf == knowledge.LastKnown);

    /// <summary>What may not be told; it follows from the period, the split and the codes kept, and from nothing else that was asked.</summary>
    public static ImmutableHashSet<Slice> Hidden(FiguresOptions options, Knowledge knowledge)
    {
        var filtered = options.Kept.Aggregate(Dimensions.None, (all, kept) => all | kept.Dimension);
        return new PublicCalendar(
            (period, by) => knowledge.Count(new CountQuery(period, by)), knowledge.Programme.GoalYear(knowledge.Programme.GoalYearOf(options.Period.From)), knowledge.Programme.SuppressionThreshold,
            dimension => CodesOf(knowledge.Programme, dimension))
            .HiddenBy(options.Period, options.By, filtered, slice => options.Kept.All(kept => kept.Codes.Contains(CodeOf(slice, kept.Dimension), StringComparer.Ordinal)));
    }

    private static bool IsOfTheCalendar(Period period, Programme programme) =>
        period == Month.Of(period.From).Period || period == programme.GoalYear(programme.GoalYearOf(period.From));

    private static IEnumerable<Slice> CodesOf(Programme programme, Dimensions dimension) => dimension switch
    {
        Dimensions.Atelier => programme.Ateliers.Select(atelier => new Slice(Atelier: atelier.Code)),
        Dimensions.Theme => programme.Themes.Select(term => new Slice(Theme: term.Code)),
        Dimensions.Audience => programme.Audiences.Select(term => new Slice(Audience: term.Code)),
        Dimensions.Format => programme.Formats.Select(term => new Slice(Format: term.Code)),
        Dimensions.AgeBand => AgeBands.Codes.Select(code => new Slice(Age: code)),
        _ => Genders.Codes.Select(code => new Slice(Gender: code)),
    };

    private static string? CodeOf(Slice slice, Dimensions dimension) => dimension switch
    {
        Dimensions.Atelier => slice.Atelier,
        Dimensions.Theme => slice.Theme,
        Dimensions.Audience => slice.Audience,
        Dimensions.Format => slice.Format,
        Dimensions.AgeBand => slice.Age,
        _ => slice.Gender,
    };
}
