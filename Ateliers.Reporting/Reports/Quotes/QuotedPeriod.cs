using System.Globalization;
using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>A stretch of time that a text names.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Days">Its days, both ends inside; null where it bounds nothing: the day of an opening, a part of a date.</param>
/// <param name="Year">The goal year that "that year" then means; null where there is none.</param>
/// <param name="IsOpen">Whether it may also mean the latest goal year.</param>
/// <param name="IsSinceOpening">Whether it begins when its place opened.</param>
/// <param name="IsBroken">Whether no figure is kept of it: several stretches (March and May), or words that bound no days (last month, the holidays).</param>
/// <param name="Until">The last day of what began with an opening; null for the last day known.</param>
internal sealed record PeriodMention(Span At, Period? Days, int? Year = null, bool IsOpen = false, bool IsSinceOpening = false, bool IsBroken = false, DateOnly? Until = null)
{
    /// <summary>Its days, said of a place: since it opened, of an atelier, is since that one did.</summary>
    public Period? Of(PlaceMention? place, Programme programme, DateOnly now) =>
        IsSinceOpening && programme.Ateliers.FirstOrDefault(atelier => atelier.Code == place?.Atelier)?.Opens is { } opens && opens <= (Until ?? now) ? new Period(opens, Until ?? now) : Days;
}

/// <summary>Finds the times of a text: a year, a month, the year up to a day, since a day, last year, this year.</summary>
/// <param name="programme">Whose goal years are years.</param>
/// <param name="now">The last day known: the end of what lasts until now.</param>
/// <param name="asOf">The day of what was known: the text was written then, or later.</param>
internal sealed partial class PeriodReader(Programme programme, DateOnly now, DateOnly asOf)
{
    private const string Month =
        "(?<month>janvier|janv|fevrier|fevr|mars|avril|mai|juin|juillet|juil|aout|septembre|sept|octobre|oct|novembre|nov|decembre|dec|january|jan|february|feb|march|april|apr|may|june|jun|july|jul|august|aug|september|october|november|december)\\.?";

    private static readonly string[][] Months =
    [
        ["janv", "jan"], ["fevr", "feb"], ["mars", "march"], ["avril", "apr"], ["mai", "may"], ["juin", "jun"], ["juil", "jul"], ["aout", "aug"], ["sept"], ["oct"], ["nov"], ["dec"],
    ];

    /// <summary>The times of a sentence, in order, none within another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="carried">The time of the sentence before it, which "a year earlier" may mean; null where there is none.</param>
    public IReadOnlyList<PeriodMention> In(PressText text, Span sentence, Period? carried = null)
    {
        var plain = text.Plain[sentence.From..sentence.To];
        List<PeriodMention> found = [];
        Period? Said(Match match) => found.Where(mention => mention.At.To <= sentence.From + match.Index && mention.Days is not null).MaxBy(mention => mention.At.From)?.Days ?? (BareYear().Matches(plain[..match.Index]).LastOrDefault() is { } year ? programme.GoalYear(int.Parse(year.Value, CultureInfo.InvariantCulture)) : carried);
        foreach (var (pattern, read) in Readings(Said, plain))
        {
            foreach (Match match in pattern.Matches(plain))
            {
                var span = new Span(sentence.From + match.Index, sentence.From + match.Index + match.Length);
                if (!found.Exists(other => span.From < other.At.To && other.At.From < span.To))
                {
                    var days = read(match);
                    var bounds = days is not { } single || (single.From.Year, single.From.Month) != (single.To.Year, single.To.Month) || !Opening().IsMatch(plain[..match.Index].TrimEnd() + ' ');
                    found.Add(new PeriodMention(span, bounds && !Edge().IsMatch(plain[..match.Index].TrimEnd() + ' ') ? days : null, days is { } known ? programme.GoalYearOf(known.From) : null, Christmas().IsMatch(match.Value), pattern == SinceOpening(), (days is null && !match.Groups["open"].Success) || (bounds && Edge().IsMatch(plain[..match.Index].TrimEnd() + ' '))));
                }
            }
        }

        foreach (Match match in ThatYear().Matches(plain))
        {
            var span = new Span(sentence.From + match.Index, sentence.From + match.Index + match.Length);
            if (Before(found, span)?.Year is { } year)
            {
                // "By the end of June 2019 …, that year": the year to that day.
                var days = Before(found, span)!.Days is { } named && named.From == programme.GoalYear(year).From ? named : programme.GoalYear(year);
                found.Add(new PeriodMention(span, days, year));
            }
        }

        AddRelative(plain, sentence.From, found, carried);
        foreach (Match match in YearBefore().Matches(plain))
        {
            var span = new Span(sentence.From + match.Index, sentence.From + match.Index + match.Length);
            var days = YearEarlier(Before(found, span)?.Days ?? carried ?? programme.GoalYear(programme.GoalYearOf(now)));
            found.Add(new PeriodMention(span, days, programme.GoalYearOf(days.From)));
        }

        UpToTheSameDay(text, sentence, found);
        SinceUntil(text, found);
        found.AddRange(UnkeptTimes.In(plain, sentence.From, found).Select(span => new PeriodMention(span, null, IsBroken: true)).ToList());
        return [.. found.OrderBy(mention => mention.At.From)];
    }

    private static PeriodMention? Before(IEnumerable<PeriodMention> found, Span span) => found.Where(mention => mention.At.To <= span.From && mention.Year is not null).MaxBy(mention => mention.At.From);

    /// <summary>Whether the last year known is over: who writes in the next one speaks of it as of last year, and of this year nothing is known.</summary>
    private bool IsOver => asOf > programme.GoalYear(programme.GoalYearOf(now)).To;

    /// <summary>The same days a year earlier: of a goal year the one before, of whole months whole months.</summary>
    private Period YearEarlier(Period days)
    {
        var year = programme.GoalYearOf(days.From);
        var to = days.To == new Month(days.To.Year, days.To.Month).End ? new Month(days.To.Year - 1, days.To.Month).End : days.To.AddYears(-1);
        return days == programme.GoalYear(year) ? programme.GoalYear(year - 1) : new Period(days.From.AddYears(-1), to);
    }

    /// <summary>The patterns, those first that say most.</summary>
    /// <param name="said">The time that was named before a match; null where there is none.</param>
    /// <param name="plain">The sentence, folded.</param>
    private IEnumerable<(Regex Pattern, Func<Match, Period?> Read)> Readings(Func<Match, Period?> said, string plain) =>
    [
        (MonthOfYears(), _ => null),
        (DaySpan(), match => OfDays(match, said(match))),
        (DaySpanOfMonthFirst(), match => OfDays(match, said(match))),
        (Day(), OfDay),
        (DayOfMonthFirst(), OfDay),
        (MonthSpan(), match => OfMonths(match, said(match))),
        (MonthsBetween(), match => OfMonths(match, said(match))),
        (MonthsOfTwoYears(), OfTwoYears),
        (MonthsJoined(), match => OfJoined(match, said(match))),
        (MonthAndYear(), OfMonth),
        (MonthsOfYear(), match => OfMonthsOfYear(match, said(match))),
        (Quarter(), match => OfPartOfYear(match, 3, null)),
        (Half(), match => OfPartOfYear(match, 6, null)),
        (Years(), match => Number(match, "from") is { } from && Number(match, "year") is { } to && to >= from ? new Period(programme.GoalYear(from).From, programme.GoalYear(to).To) : null),
        (SinceOpening(), _ => programme.Ateliers.Min(atelier => atelier.Opens) is { } first && first <= now ? new Period(first, now) : null),
        (SinceYear(), match => !match.Groups["open"].Success && Number(match, "year") is { } year && programme.GoalYear(year).From is var first && first <= now ? new Period(first, now) : null),
        (LastYears(), match => new Period(programme.GoalYear(programme.GoalYearOf(now) + 1 - (match.Groups["years"].Value is "deux" or "two" or "2" ? 2 : 3)).From, now)),
        (Christmas(), _ => new Period(programme.GoalYear(programme.GoalYearOf(now)).From, new DateOnly(now.Year, 12, 25)).Until(now)),
        (LastYear(), _ => !IsOver ? programme.GoalYear(programme.GoalYearOf(now) - 1) : ThisYear().IsMatch(plain) || programme.GoalYearOf(asOf) != programme.GoalYearOf(now) + 1 ? null : programme.GoalYear(programme.GoalYearOf(now))),
        (ThisYear(), _ => IsOver ? null : programme.GoalYear(programme.GoalYearOf(now)).Until(now)),
        (Year(), match => Number(match, "year") is { } year && year <= now.Year + 1 ? programme.GoalYear(year) : null),
        (QuarterAlone(), match => OfPartOfYear(match, 3, said(match))),
        (HalfAlone(), match => OfPartOfYear(match, 6, said(match))),
        (DayOfMonthAlone(), match => OfDayAlone(match, said(match))),
        (DayWithoutYear(), match => OfDayAlone(match, said(match))),
        (MonthAlone(), match => MonthOf(match) is { } month && MonthIn(said(match), month) is var named && named.Start <= now ? (Since(match) ? new Period(named.Start, now) : named.Period) : null),
    ];

    /// <summary>Le 4 mars, by 30 June: in the year that the text spoke of last; null where that day is yet to come.</summary>
    private Period? OfDayAlone(Match match, Period? said) =>
        MonthOf(match) is { } month && Date(match, MonthIn(said, month).Year) is { } day && day <= now ? Bounded(match, day) : null;

    private Period Bounded(Match match, DateOnly day) => Since(match) ? new Period(day, now)
        : match.Groups["to"].Success ? new Period(programme.GoalYear(programme.GoalYearOf(day)).From, day)
        : new Period(day, day);

    private Period? OfDay(Match match)
    {
        if (Number(match, "year") is not { } year || Date(match, year) is not { } day)
        {
            return null;
        }

        return Since(match) && day > now ? null : Bounded(match, day);
    }

    private Period? OfMonth(Match match)
    {
        if (Number(match, "year") is not { } year || MonthOf(match) is not { } number)
        {
            return null;
        }

        var month = new Month(year, number);
        return Since(match) ? month.Start <= now ? new Period(month.Start, now) : null
            : match.Groups["to"].Success ? new Period(programme.GoalYear(programme.GoalYearOf(month.End)).From, month.End)
            : month.Period;
    }

    /// <summary>Du 4 mars au 10 avril 2019; from 4 to 10 March: a month or year that is not named is the one that closes the span, and that of the last day known.</summary>
    private Period? OfDays(Match match, Period? said)
    {
        var (days, months) = (match.Groups["day"].Captures, match.Groups["month"].Captures);
        DateOnly? On(string day, string month, int year) =>
            MonthNumber(month) is { } number && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var date) && date >= 1 && date <= DateTime.DaysInMonth(year, number) ? new DateOnly(year, number, date) : null;
        var year = Number(match, "year") ?? MonthIn(said, MonthNumber(months[^1].Value) ?? 1).Year;
        return On(days[0].Value, months[0].Value, Number(match, "from") ?? year) is { } first && On(days[1].Value, months[^1].Value, year) is { } last && first <= last ? new Period(first, last) : null;
    }

    /// <summary>De janvier à mars 2019, entre avril et juin: whole months, the first of the same year unless it names its own; without a year those of the last day known.</summary>
    private Period? OfMonths(Match match, Period? said)
    {
        var (first, last) = (MonthNumber(match.Groups["month"].Captures[0].Value), MonthNumber(match.Groups["month"].Captures[1].Value));
        return (Number(match, "year") ?? MonthIn(said, last ?? 1).Year) is var year && first is { } from && last is { } to && ((Number(match, "from") ?? year) * 12) + from <= (year * 12) + to
            ? new Period(new Month(Number(match, "from") ?? year, from).Start, new Month(year, to).End)
            : null;
    }

    /// <summary>Juillet et août 2019, July, August and September: months one after the other, as one stretch; of others it is not known what they bound.</summary>
    private Period? OfJoined(Match match, Period? said)
    {
        var (months, named) = (match.Groups["month"].Captures.Select(month => MonthNumber(month.Value) ?? 0).ToList(), Number(match, "year"));
        var year = named ?? MonthIn(said, months[0]).Year;
        return months.Zip(months.Skip(1)).All(pair => pair.Second == pair.First + 1) && new Month(year, months[0]).Start <= now ? new Period(new Month(year, months[0]).Start, new Month(year, months[^1]).End) : null;
    }

    /// <summary>December 2018 and January 2019: one stretch where one follows the other.</summary>
    private static Period? OfTwoYears(Match match)
    {
        var (first, last) = (MonthNumber(match.Groups["month"].Captures[0].Value), MonthNumber(match.Groups["month"].Captures[1].Value));
        return first is { } from && last is { } to && Number(match, "from") is { } year && Number(match, "year") is { } next && (next * 12) + to == (year * 12) + from + 1
            ? new Period(new Month(year, from).Start, new Month(next, to).End)
            : null;
    }

    private static bool Since(Match match) => match.Groups["since"].Success;

    private static int? Number(Match match, string group) =>
        int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? MonthOf(Match match) => MonthNumber(match.Groups["month"].Value);

    private static int? MonthNumber(string name)
    {
        var place = Array.FindIndex(Months, starts => starts.Any(start => name.StartsWith(start, StringComparison.Ordinal)));
        return place < 0 ? null : place + 1;
    }

    private static DateOnly? Date(Match match, int year) =>
        MonthOf(match) is { } month && Number(match, "day") is { } day && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    [GeneratedRegex(@"\b((?<since>depuis (?:son |leur |l\'|sa )(?:ouverture|inauguration|lancement|creation)(?:,? le|,? en)?|since (?:it|they|we|the \w+) opened(?: in| on)?|since (?:its |their |the )?(?:opening|launch|inauguration|launching)(?: in| on)?|depuis le|depuis|a partir du|since|from)|(?<to>au|jusqu'au|d'ici au|arrete au|a la date du|by|to|until|up to|as of|as at) )? ?\b(?<day>\d{1,2})(er|st|nd|rd|th)? (of )?" + Month + @",? (?<year>(19|20)\d\d)\b")]
    private static partial Regex Day();

    [GeneratedRegex(@"\b((?<since>since (?:it|they|we|the \w+) opened on|since (?:its|their|the) opening on|since|from)|(?<to>by|to|until|up to|as of|as at) )? ?\b" + Month + @" (?<day>\d{1,2})(st|nd|rd|th)?, (?<year>(19|20)\d\d)\b")]
    private static partial Regex DayOfMonthFirst();

    [GeneratedRegex(@"\b((?<since>depuis (?:son |leur |l'|sa )(?:ouverture|inauguration|lancement|creation),? en|since (?:it|they|we|the \w+) opened(?: in)?|since (?:its |their |the )?(?:opening|launch)(?: in)?|depuis|a partir de|since|from) |(?<to>(a |a la )?fin( du mois)?( de)?|jusqu'a fin|(by |at )?the end of|(by )?end of|by|d'ici) )?\b" + Month + @" (?<year>(19|20)\d\d)\b")]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"\b(?:du|de|entre le|from|between)(?: the)? (?<day>\d{1,2})(?:er|st|nd|rd|th)?(?: (?:of )?" + Month + @",?(?: (?<from>(?:19|20)\d\d))?)? (?:au|et le|et|a|to|and|through|until|-|–)(?: the)? (?<day>\d{1,2})(?:er|st|nd|rd|th)? (?:of )?" + Month + @"(?:,? (?<year>(?:19|20)\d\d))?\b")]
    private static partial Regex DaySpan();

    [GeneratedRegex(@"\b(?:from|between) " + Month + @" (?<day>\d{1,2})(?:st|nd|rd|th)?(?:, (?<from>(?:19|20)\d\d),?)? (?:to|and|through|until|-|–) " + Month + @" (?<day>\d{1,2})(?:st|nd|rd|th)?(?:, (?<year>(?:19|20)\d\d))?\b")]
    private static partial Regex DaySpanOfMonthFirst();

    /// <summary>Where no year is named, or the last month stands behind "and", only words before them make two months a span.</summary>
    [GeneratedRegex(@"\b(?:(?<between>entre|between)|de|d'|from) ?" + Month + @"(?: (?<from>(?:19|20)\d\d))? (?(between)(?:et|and|a|to)|(?:a|to|through|-|–)) " + Month + @"(?: (?<year>(?:19|20)\d\d))?\b")]
    private static partial Regex MonthsBetween();

    [GeneratedRegex(@"\b" + Month + @" (?<from>(?:19|20)\d\d),? (?:et|and|&|puis|then) (?:en |in )?" + Month + @" (?<year>(?:19|20)\d\d)\b")]
    private static partial Regex MonthsOfTwoYears();

    [GeneratedRegex(@"\b" + Month + @"(?:, (?:en |in )?" + Month + @")*,? (?:et|and|&|puis|then) (?:en |in )?" + Month + @"(?: (?<year>(?:19|20)\d\d))?\b")]
    private static partial Regex MonthsJoined();

    /// <summary>Un an plus tôt, the year before: a year before the time that was named last.</summary>
    [GeneratedRegex(@"\b(?:(?:un|une) an(?:nee)? (?:plus tot|avant|auparavant)|l'an(?:nee)? d'avant|l'annee precedente|(?:a|one) year (?:earlier|before|previously)|the (?:year before|previous year)(?! last))\b")]
    private static partial Regex YearBefore();

    /// <summary>Depuis leur ouverture, without a day: since the first atelier opened.</summary>
    [GeneratedRegex(@"\b(?:depuis (?:son|leur|l'|notre|le|sa|la) ?(?:ouverture|lancement|debut(?! d)|premier jour|creation|fondation|naissance|inauguration)(?! (?:le \d|en (?:janv|fevr|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)))|since (?:it|they|we|the (?:first |very first )?\w+) (?:opened|began|started)|since (?:its|their|our|the) (?:opening|launch|creation|foundation|inception|inauguration|first day|beginning(?! of)|start(?! of)))\b(?:,? (?:en|in|le|on)(?: \d{1,2}(?:er|st|nd|rd|th)?)? " + Month + @"\b(?! (?:19|20)\d\d)|,? (?:en|in) (?:19|20)\d\d\b)?")]
    private static partial Regex SinceOpening();

    [GeneratedRegex(@"\b" + Month + @"( (?<from>(19|20)\d\d))? (a|to|through|-|–) " + Month + @" (?<year>(19|20)\d\d)\b")]
    private static partial Regex MonthSpan();

    [GeneratedRegex(@"\b(that|the same) year\b|\bcette annee-la\b|\bla meme annee\b")]
    private static partial Regex ThatYear();

    /// <summary>The day of an opening is when it began, not what was counted.</summary>
    [GeneratedRegex(@"\b((?<!\breste )(?<!\brestee )(?<!\brestent )ouvert(e|es|s)?|inaugur\w*|(ouverture|inauguration|lancement|creation)( (du |des |de la |de l'|de |d')[\w-]+(?: (?:atelier|lieu|site|centre|espace)s?)?){0,2}|(opening|launch) of( the| its)? [\w-]+|demarrage|lance(e|es|s)?|(?<!\b(?:remained|stayed|was|were) )open(ed|s|ing)?|launch(ed)?|start(ed|s)?|set up)( ses portes| leurs portes| its doors| their doors)?( officiellement| officially| au public| to the public)?( le| on| en| in)?( vendredi| samedi| friday| saturday)? $")]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?<![\w.,/'-])(?<from>(19|20)\d\d) ?(et|and|a|to|jusqu'a|-|–) ?(?<year>(19|20)\d\d)(?![\w%/-]|[.,]\d| ?\d{3}\b)")]
    private static partial Regex Years();

    [GeneratedRegex(@"(?<![\w.,/'-])(?:19|20)\d\d(?![\w%/-]|[.,]\d)")]
    private static partial Regex BareYear();

    [GeneratedRegex(@"\b(l'an passe|l'annee (passee|derniere)|l'an dernier|last year|the past year)\b")]
    private static partial Regex LastYear();

    [GeneratedRegex(@"\b(cette annee(?!-la)|depuis le debut de l'annee|depuis janvier|this year|since the (start|beginning) of the year|year to date|so far this year)\b")]
    private static partial Regex ThisYear();

    [GeneratedRegex(@"(?<![\w.,/'-])(?<year>(19|20)\d\d)(?![\w%/-]|[.,]\d| ?(personnes?|people|visites?|visits|presences|participants|inscri|\d{3}\b))")]
    private static partial Regex Year();

    [GeneratedRegex(@"\b((?<since>depuis le|a partir du|since|from) |(?<to>au|jusqu'au|d'ici au|arrete au|by|to|until|up to|as of|as at) )?\b(?<day>\d{1,2})(er|st|nd|rd|th)? " + Month + @"\b")]
    private static partial Regex DayWithoutYear();

    [GeneratedRegex(@"\b((?<since>depuis|since) |(?:en|in|during|durant|pendant|pour|for|throughout|(?:au|le|du) mois d[e']|the month of|of) ?)" + Month + @"\b")]
    private static partial Regex MonthAlone();
}
