using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>
/// Words of time that no reading has taken: last month, yesterday, the holidays, the week of 4 March. A number beside one is not checked, as the days that it speaks of are not known; it must never fall
/// back to the year, or to the month or day that stands in the same words ("early March 2019").
/// </summary>
internal static partial class UnkeptTimes
{
    /// <summary>From its first day to its last there are 30 more.</summary>
    private const int LongestMonth = 30;

    /// <summary>From its first day to its last there are 6 more.</summary>
    private const int LastOfWeek = 6;

    /// <summary>Where a sentence says a time of which no figure is kept.</summary>
    /// <param name="plain">The sentence, folded.</param>
    /// <param name="from">Where it begins in the text.</param>
    /// <param name="read">The times that were read, wherever they stand.</param>
    public static IEnumerable<Span> In(string plain, int from, IReadOnlyCollection<PeriodMention> read)
    {
        Span At(Match match) => new(from + match.Index, from + match.Index + match.Length);
        // "In October 2019, the best month so far" names its month; "the best month of 2019" does not.
        var best = Best().Matches(plain).Select(At).ToList();
        List<Span> known = [.. read.Select(mention => mention.At), .. Harmless().Matches(plain).Select(At), .. read.Any(IsMonthOrDay) ? best : []];
        static bool Meets(Span span, Span other) => span.From < other.To && other.From < span.To;
        var words = Time().Matches(plain).Concat(Stretch().Matches(plain).Where(match => !IsOfNext(plain, from, match, read))).Select(At).Concat(best).Where(span => !known.Exists(other => Meets(span, other)));
        var turns = Part().Matches(plain).Concat(LeftOut().Matches(plain)).Select(At).Where(span => !read.Any(mention => Meets(span, mention.At)));
        return words.Concat(turns).OrderBy(span => span.From);
    }

    /// <summary>Au mois de mars 2019, on the day of 4 March, semaine du 4 au 10 mars: the word belongs to the month, day or seven days behind it.</summary>
    private static bool IsOfNext(string plain, int from, Match word, IReadOnlyCollection<PeriodMention> read) =>
        read.Any(mention => mention.At.From >= from + word.Index + word.Length && Of().IsMatch(plain[(word.Index + word.Length)..(mention.At.From - from)])
            && (word.Groups["week"].Success ? mention.Days is { } days && days.To.DayNumber - days.From.DayNumber == LastOfWeek : word.Groups["single"].Success && (mention.Days is null || IsMonthOrDay(mention))));

    private static bool IsMonthOrDay(PeriodMention mention) => mention.Days is { } days && days.To.DayNumber - days.From.DayNumber <= LongestMonth;

    /// <summary>Words of time of which none is a stretch of days by itself.</summary>
    [GeneratedRegex(@"\b(?:(?:tri|se|quadri)mestres?|quarters?|semesters?|halves|(?:first|second|last|1st|2nd|other) half|semaines|weeks|week-?ends?|weekdays?|fortnights?|quinzaine|hier|avant-hier|yesterday|aujourd'hui|today|tonight|matin|matinees?|mornings?|apres-midi|afternoons?|soirs?|soirees?|evenings?|nights?|nuits?|vacances|holidays?|rentree|feries?|fetes|easter|paques|toussaint|christmas|noel|ramadan|lockdown|confinement|saisons?|seasons?|recently|recemment|lately|dernierement|derniers temps|[qt][1-4]|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|annees? scolaires?|(?:school|academic|fiscal|financial) years?|terms? of|decades?|decennies?|lendemain|veille|half-?way|mid-?way|mi-parcours|ans|(?:un |l'|premier |nouvel )an|years?|annees?|summer|winter|spring|autumn|heures?|hours?)\b|\b(?:l'|en |cet |d')(?:ete|hiver|automne)\b(?! (?:de (?!19|20)|accompagne|forme|accueilli))|\b(?:au|ce|du) printemps\b|\b(?:this|last|in the|over the|during the|that) fall\b")]
    private static partial Regex Time();

    /// <summary>Months, weeks and days; a single one may belong to the month or day behind it.</summary>
    [GeneratedRegex(@"(?:(?<![\d.,])\d{1,2} )?(?:\b(?:premiers|derniers|first|last|past|next) )?\b(?:(?<=\b(?:au|le|du|ce|la|the|a|in) )(?<single>mois|jour|journee|day|month)|(?<week>semaine|week)|mois|jours?|journees?|days?|months?)\b")]
    private static partial Regex Stretch();

    /// <summary>Early March, the start of 2019, March alone: a part of a time that is known, or one that was not read.</summary>
    [GeneratedRegex(@"\b(?:early|mid|late)[- ](?:in )?(?=(?:19|20)\d\d\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|the )|\b(?:debut|mi|milieu|courant)[- ](?:de |du mois |de l')?(?=(?:19|20)\d\d\b|d'|de |jan|fev|mar|avr|mai|jui|aou|sep|oct|nov|dec|annee)|(?<!depuis le )(?<!des le )\b(?:debut|milieu) (?:de |du )?(?:l'annee|mois)\b|(?<!since the )(?<!from the )\b(?:start|beginning|middle) of (?=the (?:year|month)|(?:19|20)\d\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:month|day)s? (?:starting|beginning|ending)\b|(?<!\w)(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|april|june|july|august|september|october|november|december|march(?= (?:brought|saw|drew|was|alone|had|welcomed|counted)))\b")]
    private static partial Regex Part();

    /// <summary>18 884 au second semestre, après 32 082 au premier; at the opening: a time whose word is left out, or a moment.</summary>
    [GeneratedRegex(@"\b(?:au|du|le|in the|of the|the|than the) (?:premier|deuxieme|second|troisieme|quatrieme|precedent|suivant|dernier|first|third|fourth|previous|following|next|last)(?= ?(?:[.,;:)]|$))|\b(?:year|years|months|weeks|quarter) to(?= (?:the end of |end of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|\b(?:a|lors de|at|on|pour|for) (?:l'|its |their |the |son |leur )?(?:ouverture|inauguration|opening|launch)\b(?! (?:hours|days))")]
    private static partial Regex LeftOut();

    /// <summary>Whichever month was the busiest: that it is the month's number is not said where a number stands beside it.</summary>
    [GeneratedRegex(@"\b(?:busiest|best|worst|quietest|strongest|record|top) (?:month|week|day)\b|\b(?:meilleure?|pire|plus (?:forte?|faible|grosse?)) (?:mois|semaine|jour|journee)\b|\b(?:mois|semaine|jour|journee) (?:record|le plus|la plus)\b|\b(?:typical|average) (?:month|week|day|year)\b|\b(?:mois|semaine|jour|annee) (?:moyenn?e?|typique|ordinaire)\b")]
    private static partial Regex Best();

    [GeneratedRegex(@"^,? ?(?:de |d'|du |of |le |the ){0,2}$")]
    private static partial Regex Of();

    /// <summary>Words of time that bound no count: opening days, how often, how long a course is, months added up, to this day.</summary>
    [GeneratedRegex(@"\b(?:par|chaque|tous les|toutes les|per|each|every) (?:jours?|semaines?|mois|matins?|soirs?|trimestres?|semestres?|days?|weeks?|months?|quarters?|mornings?|heures?|hours?|weekends?|week-ends?|(?:lun|mar|mercre|jeu|vendre|same)dis?|dimanches?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b" +
        @"|(?<!\b(?:in|within|over|for|after|just|half) )\ba (?:day|week|month)\b(?! (?:of|later|after|before|ago|earlier|in|long))" +
        @"|\b(?:\d|un|deux|trois|quatre|cinq|six|sept|one|two|three|four|five|six|seven) (?:jours?|days?)(?: d'ouverture)? ?(?:sur|out of|a|per|par|/) ?(?:\d|sept|seven|week|la semaine|semaine)|\b[\w]+-(?:day|week|month|hour|evening|morning)s?\b" +
        @"|\b(?:ateliers?|stages?|formations?|cours|seances?|sessions?|cycles?|parcours|rendez-vous|courses?|workshops?|classes|appointments?) (?:[\w']+ ){0,2}?(?:de|d'une?|lasting|of) (?:[\w']+ ){0,2}?(?:jours?|semaines?|mois|journees?|demi-journees?|matinees?|heures?|days?|weeks?|months?|hours?)\b" +
        @"|\b(?:month|day|week) (?:by|after|on) (?:month|day|week)\b|\b(?:mois|jour|semaine) (?:par|apres) (?:mois|jour|semaine)\b|\bd'(?:un mois|une semaine) (?:a|sur) l'autre\b" +
        @"|\b(?:sums?|totals?|adding|added|additions?|sommes?|cumul\w*|additionn\w+)(?: up)?(?: (?:of|des|de|les|the|all|tous|ses|its|our|twelve|douze|12)){0,3} (?:mois|months|trimestres|quarters|semaines|weeks|jours|days)\b|\b(?:mois|months|trimestres|quarters|weeks|days) (?:added|additionn\w+|cumules?|taken) ?(?:up|together)?\b" +
        @"|\b(?:mise?s? a jour|a ce jour|jusqu'a ce jour|to this day|day-to-day|(?:de )?tous les jours|of our days|de nos jours|these days|un jour(?! de)|one day(?! in| of)|some ?day|jours? ouvres?|jours d'ouverture|open days|opening days|jours de seances?|session-?days|working days?|working hours?|opening hours?|heures? d'ouverture|horaires?)\b" +
        @"|\b(?:ouvert\w{0,2}|open|ouvre\w{0,2}|opens)\b[^.;:\d]{0,25}\b(?:lundi|mardi|monday|tuesday)s?\b[^.;:\d]{0,6}\b(?:vendredi|samedi|dimanche|friday|saturday|sunday)s?\b|\b(?:lundi|mardi|monday|tuesday)s? (?:au|a|to|through|-|–) (?:vendredi|samedi|dimanche|friday|saturday|sunday)s?\b" +
        @"|\b(?:a|one|three|un|trois|first|les trois) (?:quarts?|quarters?) of (?!(?:19|20)\d\d|the year|last|this)|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday),? (?=(?:le |the )?\d{1,2}(?:er|st|nd|rd|th)? (?:of )?(?:jan|fev|feb|mar|avr|apr|mai|may|jui|jun|jul|aou|aug|sep|oct|nov|dec)|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)" +
        @"|\b(?:par|chaque|tous les|per|each|every|any) (?:ans?|annees?|years?)\b|(?<!\b(?:in|within|for|after|just|half) )\ba year\b(?! (?:of|later|after|before|ago|earlier|long|and a half))|\b(?:en|in|within|over) (?:l'espace d')?(?:un|une|a|one|the space of a) (?:seule? |single )?(?:an|annee|year)\b(?! (?:et demi|and a half|d'existence|of existence))" +
        @"|\b(?:l'annee|(?:all|over|of|during|through|throughout|for|in|whole) the (?:whole |entire |full )?year|all year)\b(?! (?:scolaire|universitaire|fiscale|d'ouverture|de l'ouverture|de son|de sa|de leur|it|they|we|the|when|in which|before|after|that|d'avant|d'apres|prochaine|suivante|ou|qui|of its|of the opening))|\b(?:of|in) the (?:goal )?year\b(?! (?:it|they|we|of its|of the opening|before|after|when|in which))|\b(?:annee|year) (?=(?:19|20)\d\d)|\b(?:annee|year) (?:record|civile|exceptionnelle|pleine|complete|entiere)\b|\b(?:record|full|whole|calendar|good|bumper) year\b" +
        @"|(?<!\b(?:en|dans|il y a|pendant|depuis|apres|sur|durant|voici|voila|in|over|past|last|for|ces) (?:les )?)\b\d{1,3} (?:ans|years)\b|\b[\w]+-year\b|\byears? (?:old|of age|olds)\b|\b(?:aged|ages?) \w+ years?\b|\b(?:year-on-year|year on year|year-end|bonne annee|plus (?:de )?\w+ ans|moins (?:de )?\w+ ans)\b|\bd'une annee (?:a|sur) l'autre\b" +
        @"|\b(?:le |du )(?:soir|matin|jour)[,:]? (?:(?=se )|dit|ecrit|titre)|\bfin d'annee\b")]
    private static partial Regex Harmless();
}
