using System.Text.RegularExpressions;
using Ateliers.Reporting.Aggregation;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>What a number in a text counts, as the words around it say.</summary>
internal static partial class QuotedUnit
{
    /// <summary>How far behind a number its noun may stand, and how far before it ("Personnes accompagnées : 49 416").</summary>
    private const int Behind = 70;

    private const int Before = 60;

    /// <summary>Nobody comes so often: more times are those of all together.</summary>
    private const int FewTimes = 1_000;

    private static readonly (string Figure, Regex Words)[] Nouns =
    [
        (FigureIds.AnonymousAttendances, Nameless()), (FigureIds.FirstContacts, Firsts()), (FigureIds.NewPeople, Newcomers()), (FigureIds.ReturningPeople, Returning()), (FigureIds.Attendances, Visits()), (FigureIds.Registrations, Registrations()),
        (FigureIds.OutcomeUnknown, WithoutOutcome()), (FigureIds.Sessions, Sessions()), (FigureIds.PeopleReached, People()), (FigureIds.ReferenceMultiple, Times()),
    ];

    /// <summary>What is said of some of those who came: "582 of the 49,416 people had already come before", "48 834 venaient pour la première fois".</summary>
    private static readonly (string Figure, Regex Words)[] Parts = [(FigureIds.FirstContacts, FirstOfYear()), (FigureIds.NewPeople, FirstTime()), (FigureIds.ReturningPeople, CameBefore())];

    private static readonly (string Figure, Regex Words)[] Bare =
        [(FigureIds.FirstContacts, BareFirstOfYear()), (FigureIds.NewPeople, BareFirstTime()), (FigureIds.ReturningPeople, BareCameBefore()), (FigureIds.PeopleReached, BareCame())];

    private static readonly (string Figure, Regex Words)[] Shares =
    [
        (FigureIds.NoShowRate, Absence()), (FigureIds.FillRate, Seats()), (FigureIds.Progress, Goal()),
    ];

    /// <summary>Whether a number leaves its noun to the number before it: "contre 9 008 en 2018", "11 203 à Nancy".</summary>
    public static bool IsLeftOut(PressText text, NumberMention number, int before, int after) =>
        !Estimated().IsMatch(text.Plain[before..number.Place.From]) && (LeftOut().IsMatch(text.Plain[number.Place.To..after]) || Against().IsMatch(text.Plain[before..number.Place.From]));

    /// <summary>Whether a number is one of each day, session or group, or one of staff: no figure of ours counts that.</summary>
    public static bool IsRate(PressText text, NumberMention number, int before, int after) =>
        Each().IsMatch(text.Plain[number.Place.To..Math.Min(after, number.Place.To + Behind)]) || EachBefore().IsMatch(text.Plain[Math.Max(before, number.Place.From - Before)..number.Place.From]) || Staff().IsMatch(text.Plain[Math.Max(before, number.Place.From - Before)..number.Place.From]);

    /// <summary>Whether a number speaks of a part of the people or sessions that is none of those that the programme names.</summary>
    public static bool IsOfPart(PressText text, NumberMention number, int after) => Part().IsMatch(text.Plain[number.Place.To..Math.Min(after, number.Place.To + Behind)]);

    /// <summary>Whether a number is how far the count is from the pace of the goal, which nobody reads out of a count.</summary>
    public static bool IsOfPace(PressText text, NumberMention number, int before, int after) =>
        Late().IsMatch(text.Plain[before..number.Place.From]) || Behindhand().IsMatch(text.Plain[number.Place.To..Math.Min(after, number.Place.To + Behind)]);

    /// <summary>The figure that a number claims to be; null where its words name none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The number.</param>
    /// <param name="before">Where the number before it in the sentence ends, or the sentence begins.</param>
    /// <param name="after">Where the next number begins, or the sentence ends.</param>
    /// <param name="people">Where behind it words begin that are people of one kind (women, professionals); null where there are none.</param>
    public static string? Of(PressText text, NumberMention number, int before, int after, int? people = null)
    {
        var (behind, ahead) = (
            text.Plain[number.Place.To..Math.Max(number.Place.To, Math.Min(after, number.Place.To + Behind))],
            text.Plain[Math.Max(before, number.Place.From - Before)..number.Place.From]);
        if (number.Percent)
        {
            return First(Shares, behind) ?? First(Shares, ahead);
        }

        if (number.Step < 1 && Often().IsMatch(behind) && OnAverage().IsMatch(ahead + "#" + behind))
        {
            return FigureIds.AttendancesPerPerson;
        }

        if (PerPerson().IsMatch(behind) || (Times().IsMatch(behind) && EachPerson().IsMatch(ahead + "#" + behind)))
        {
            return FigureIds.AttendancesPerPerson;
        }

        if (Times().IsMatch(behind) && number.Value >= FewTimes && Came().IsMatch(ahead))
        {
            return FigureIds.Attendances;
        }

        if (people - number.Place.To is { } noun && noun < behind.Length && First(Nouns, behind[..noun]) is null)
        {
            return FigureIds.PeopleReached;
        }

        if (TheyWere().IsMatch(ahead) && First(Nouns, behind) is null)
        {
            return FigureIds.PeopleReached;
        }

        if (BaseOfPart().IsMatch(ahead))
        {
            return FigureIds.PeopleReached;
        }

        if (PartOfBase().IsMatch(behind) && First(Parts, text.Plain[after..Math.Min(text.Plain.Length, after + Behind + Before)]) is { } part)
        {
            return part;
        }

        if (First(Bare, behind) is { } told)
        {
            return told;
        }

        return OfFirstTime(First(Nouns, behind), behind) ?? (!Estimated().IsMatch(ahead) && (ahead.Contains(':', StringComparison.Ordinal) || ahead.TrimEnd().EndsWith('(') || Amounts().IsMatch(ahead)) ? First(Nouns, ahead) : null);
    }

    /// <summary>11 203 personnes sont venues à Nancy pour la première fois, 9 returning people: new and returning people, not all who came.</summary>
    private static string? OfFirstTime(string? counted, string behind) => counted != FigureIds.PeopleReached ? counted
        : CameFirst().IsMatch(behind) ? FigureIds.NewPeople
        : ReturningOnes().IsMatch(behind) ? FigureIds.ReturningPeople
        : counted;

    /// <summary>What a number that leaves its noun out takes from the one before it: a percentage no count, and a count no percentage.</summary>
    /// <param name="counted">What the number before it counts; null where that is not known.</param>
    /// <param name="number">The number.</param>
    /// <param name="sentence">Its sentence, folded: where that speaks of the goal, a percentage is how much of it was reached.</param>
    /// <param name="behind">What stands behind the number in its stretch: "dont 2 119 pour la première fois".</param>
    public static string? Inherited(string? counted, NumberMention number, string sentence, string behind)
    {
        var isShare = Shares.Any(share => share.Figure == counted);
        return number.Percent == isShare ? OfFirstTime(counted, behind) : number.Percent && SpeaksOfGoal(sentence) ? FigureIds.Progress : null;
    }

    /// <summary>Whether a sentence speaks of what is aimed at.</summary>
    public static bool SpeaksOfGoal(string sentence) => Aim().IsMatch(sentence);

    /// <summary>The figure whose word stands first.</summary>
    private static string? First((string Figure, Regex Words)[] words, string text) => words
        .Select(each => (each.Figure, Match: each.Words.Match(text)))
        .Where(each => each.Match.Success)
        .OrderBy(each => each.Match.Index).ThenByDescending(each => each.Match.Length)
        .Select(each => each.Figure).FirstOrDefault();

    [GeneratedRegex(@"\b((presences?|participations|visites?) anonymes?|anonymous (attendances?|visits?))\b")]
    private static partial Regex Nameless();

    [GeneratedRegex(@"\b(retard|avance)\b[^.;,]{0,40}\best (d'|de )(environ |plus de )?(\d[\d ]* a )?$|\b(rythme|pace)\b[^.;,]{0,30}\b(demand\w+|exige\w*|asked for|asks for)\b[^.;,\d]{0,30}$")]
    private static partial Regex Late();

    [GeneratedRegex(@"^( to [\d,]+)? ?[a-z ]{0,20}\b(de retard|d'avance|behind|ahead of) (sur |the |l'|le )*(rythme|pace|goal|objectif|schedule)\b")]
    private static partial Regex Behindhand();

    /// <summary>Whether a number is called an estimate.</summary>
    /// <param name="ahead">What stands before it in its stretch.</param>
    public static bool IsEstimated(string ahead) => Estimates().IsMatch(ahead);

    [GeneratedRegex(@"\bestim\w+\b[^.;:]{0,25}$")]
    private static partial Regex Estimates();

    /// <summary>What is estimated or foreseen was not counted.</summary>
    [GeneratedRegex(@"\b(estim\w+|prevision\w*|forecast\w*|projection\w*)\W*$")]
    private static partial Regex Estimated();

    [GeneratedRegex(@"\b(premiers? contacts?|first contacts?|(personnes?|people|person)\b[^.;,]{0,40}\b(premiere fois de l'annee|first time in the (goal )?year))\b")]
    private static partial Regex Firsts();

    [GeneratedRegex(@"\b(nouve(lles|aux) (personnes|venus|participants|visiteurs|publics)|(?<!\w)first-timers|(new|first-time) (people|participants|visitors|attendees|learners|faces)|newcomers|primo-(arrivants|participants|visiteurs)|(personnes?|people|person)\b[^.;,]{0,40}\b(toute premiere fois|first time ever))\b")]
    private static partial Regex Newcomers();

    [GeneratedRegex(@"\b(personnes?|people|person)\b[^.;,]{0,40}\b(deja venue?s?|(?:re)?venue?s? (?:une deuxieme|une seconde) fois|revenue?s?|de retour|came back|come back|had (already )?come before|had already (come|attended|been|taken part)|returned)\b")]
    private static partial Regex Returning();

    [GeneratedRegex(@"\b(inscriptions?|registrations?)\b[^.;,]{0,30}\b(sans (issue|suite)|no (recorded |known )?outcome|without (an? )?(recorded |known )?outcome|unknown outcome)\b")]
    private static partial Regex WithoutOutcome();

    [GeneratedRegex(@"\b(visites?|presences?|passages?|entrees|participations|attendances?|visits?)\b")]
    private static partial Regex Visits();

    [GeneratedRegex(@"\b(inscriptions?|inscrit(e|es|s)?|registrations?|sign-?ups?|registered)\b")]
    private static partial Regex Registrations();

    [GeneratedRegex(@"\b(seances?|sessions?)\b")]
    private static partial Regex Sessions();

    [GeneratedRegex(@"\b(personnes?|people|persons?|individuals?|individus|attendees|gens|habitant(e|es|s)?|residents?|citoyens?|citizens?|francais|beneficiaires?|participant(e|es|s)?|stagiaires?|visiteurs?|visitors?|usagers?|eleves|apprenants?|learners?|trainees?|forme(e|es|s)|accompagne(e|es|s)|touche(e|es|s))\b")]
    private static partial Regex People();

    [GeneratedRegex(@"\b(par|chaque|(?<!\b(?:attend\w*|join\w*|visit\w*|took|to|in|at|for|of|during) )a|per|each|every) (jour|semaine|mois|seance|session|groupe|atelier|day|week|month|class|group)\b|\b(daily|weekly|monthly|quotidien(nement)?s?|hebdomadaires?|mensuel(le)?s?)\b")]
    private static partial Regex Each();

    /// <summary>Every month some 4,000 people.</summary>
    [GeneratedRegex(@"\b(chaque|each|every) (jour|semaine|mois|seance|session|groupe|day|week|month|class|group)\b[^.;:]{0,35}$")]
    private static partial Regex EachBefore();

    [GeneratedRegex(@"^ ?(?:(?:visites?|presences?|passages?|participations?|venues|visits?|attendances?|sessions?|seances?|fois|times) )?(?:par|per|a|each) (?:personne|person|participante?|visiteu(?:r|se)|visitor|tete|head)\b")]
    private static partial Regex PerPerson();

    /// <summary>1.3 sessions: with a decimal no count of sessions.</summary>
    [GeneratedRegex(@"^ ?(?:sessions?|seances?|visits?|visites?|presences?|attendances?|fois|times|ateliers?|workshops?)\b")]
    private static partial Regex Often();

    [GeneratedRegex(@"\b(?:average|moyenne|chaque|each|apiece|per person|par personne)\b")]
    private static partial Regex OnAverage();

    /// <summary>Chaque personne est venue 1,3 fois; people came 1.3 times on average. The # is the number.</summary>
    [GeneratedRegex(@"\b(?:chaque|each|every) (?:identified )?(?:personne|person|participante?|visiteu(?:r|se)|visitor|usager|learner)\b[^.;:]{0,40}#|\b(?:venu\w{0,2}|viennent|vient|came|come|comes|attended|particip\w+) (?:en moyenne |on average )?#.{0,15}\b(?:en moyenne|on average|par personne|each)\b|\b(?:venu\w{0,2}|viennent|came|come|attended) (?:en moyenne|on average) #")]
    private static partial Regex EachPerson();

    [GeneratedRegex(@"\b(equipe|emploie|emploient|recrut\w*|salaries|formateurs|team|staff|employs?|hires?|groupes?|groups?) (de |d'|of )?(environ |about )?$")]
    private static partial Regex Staff();

    /// <summary>What sounds like a part and is none of those that the programme names.</summary>
    [GeneratedRegex(@"\b(cyber\w*|curriculum|identified (?:visits|attendances)|(?:visits|attendances) (?:by|of) identified|(?:visites|presences) (?:identifiees|(?:de|des) personnes identifiees)|salarie(?:e|es|s)|independant(?:e|es|s)|artisan(?:e|es|s)|commercant(?:e|es|s)|agriculteurs?|agents|fonctionnaires|freelances?|freelancers|employees|shopkeepers|craftspeople|farmers|civil servants|parents|familles|(leurs?|vos|ses|des|their|personal|private) (donnees|data))\b")]
    private static partial Regex Part();

    [GeneratedRegex(@"^ (a|in|at|to|en|pour|pour celui de|for|dans|of them|d'entre e\w+|l'ont) \w|^[ )]*(?:[.;,]|et|and|,? ?devant)?\s*(?:\w[\w-]* \($|$)")]
    private static partial Regex LeftOut();

    [GeneratedRegex(@"\b(contre|against|up from|down from|apres|after|compared (with|to)|(?:fallen|risen|grown|climbed|dropped) to|(?:retombe|tombe|monte|passe)e?s? a|puis a) (les |the )?$|\b(personnes|people), (soit )?$")]
    private static partial Regex Against();

    /// <summary>Ils sont 11 203 à, elles étaient.</summary>
    [GeneratedRegex(@"\b(?:ils|elles) (?:sont|etaient|ont ete|furent|avaient ete)(?: \w+)? (?:pres de |plus de |environ |au moins )?$")]
    private static partial Regex TheyWere();

    /// <summary>Les visites dépassent, visits topped: the noun stands before its number.</summary>
    [GeneratedRegex(@"\b(topped|reached|exceeded|passed|totall?ed|numbered|hit|s'elev\w+ a|attei\w+|depass\w+|franchi\w*|compt\w+|stood at|(?:pass|bondi|grimp|augment|progress|mont|tomb|recul|baiss|evolu)\w* de|(?:jump|r[io]se|ris|gr[eo]w|climb|increas|went|gone|leap|soar|surg|fell|fall|dropp|declin|mov)\w* from|(?:mont|pass|tomb|retomb|grimp)\w+ a) (les |the )?(plus de |pres de |environ |more than |over |nearly |about )?$")]
    private static partial Regex Amounts();

    [GeneratedRegex(@"\b(?:came|come|attended|visited|venu\w{0,2})\b[^.;:,]{0,20}$")]
    private static partial Regex Came();

    [GeneratedRegex(@"^ ?(fois|times)\b")]
    private static partial Regex Times();

    [GeneratedRegex(@"\b(absen(ce|ces|ts?|tes)|no-?shows?|ne sont pas venus|n'ont pas ete suivies|did not (come(?! back)|show))\b")]
    private static partial Regex Absence();

    [GeneratedRegex(@"\b(remplissage|remplies?|places|fill( rate)?|seats|occup(ation|ied|ees))\b")]
    private static partial Regex Seats();

    [GeneratedRegex(@"\b(objectif|cap|but|goal|target)\b")]
    private static partial Regex Goal();

    [GeneratedRegex(@"\b(objectif|ambition(ne|s|ner)?|vis(e|ent|er|ait)|goal|target|aims?|ambitions?|par an|chaque annee|a year|per year|every year|each year|annuel(le)?s?)\b")]
    private static partial Regex Aim();
}
