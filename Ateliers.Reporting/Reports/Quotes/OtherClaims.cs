using System.Text.RegularExpressions;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>Words that make of a number something else than a figure that is kept, whichever it equals: people outside a city, of each city, turned away, with a job since; what is left of a goal in percent.</summary>
internal static partial class OtherClaims
{
    private const int Reach = 70;

    private static readonly char[] Clauses = [';', ':'];

    /// <summary>Whether a number is such a claim.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="number">The number.</param>
    /// <param name="before">Where the number before it in the sentence ends, or the sentence begins.</param>
    /// <param name="after">Where the next number begins, or the sentence ends.</param>
    /// <param name="counted">The figure that it claims to be; null where its words name none.</param>
    /// <param name="places">The places of the sentence.</param>
    public static bool IsOne(PressText text, Span sentence, NumberMention number, int before, int after, string? counted, IEnumerable<PlaceMention> places)
    {
        var (ahead, behind) = (text.Plain[Math.Max(before, number.Place.From - Reach)..number.Place.From], text.Plain[number.Place.To..Math.Min(after, number.Place.To + Reach)]);
        if (number.Percent)
        {
            return (counted == FigureIds.Progress && (Remains().IsMatch(ahead) || Remain().IsMatch(behind))) || (counted == FigureIds.FillRate && Empty().IsMatch(ahead + "#" + behind));
        }

        return counted == FigureIds.PeopleReached
            && (places.Any(place => OutsideOf().IsMatch(text.Plain[sentence.From..place.At.From])) || Outside().IsMatch(text.Plain[sentence.From..sentence.To]) || EachBefore().IsMatch(ahead) || EachBehind().IsMatch(behind) || Refused().IsMatch(ahead) || (Counts().IsMatch(ahead) && Inhabitants().IsMatch(behind)) || Another().IsMatch(behind));
    }

    /// <summary>Why a number is not one that was counted, as its sentence denies it, tells a difference or looks ahead; null where it does not.</summary>
    /// <param name="sentence">The sentence, folded.</param>
    /// <param name="ahead">What stands before the number in its stretch.</param>
    /// <param name="behind">What stands behind it there.</param>
    /// <param name="number">The number.</param>
    public static Bilingual? Unread(string sentence, string ahead, string behind, NumberMention number)
    {
        var (before, after) = (ahead[(ahead.LastIndexOfAny(Clauses) + 1)..], behind.IndexOfAny(Clauses) is >= 0 and var end ? behind[..end] : behind);
        return number.Growth is not null ? null
            : (MoreBehind().IsMatch(after) || MoreAhead().IsMatch(before)) && !number.Percent ? QuoteWords.Difference
            : Negation().IsMatch(before + "#" + after) && !NoShows().IsMatch(sentence) ? QuoteWords.Negated
            : EveryYear().IsMatch(before + "#" + after) && !AYear().IsMatch(sentence) && !QuotedAim.Names(sentence) ? QuoteWords.Rate
            : !number.Percent && number.Value is 10 or 100 or 1_000 && OutOf().IsMatch(before) ? PartTexts.NotKept
            : (NotDone().IsMatch(after) || Other().IsMatch(after) || Everywhere().IsMatch(before + "#" + after)) && !number.Percent ? PartTexts.NotKept
            : Ahead().IsMatch(before) && !QuotedUnit.SpeaksOfGoal(sentence) ? QuoteWords.Foreseen
            : null;
    }

    /// <summary>Sur 100 inscrits, out of 100 people: what a share is said of, no count.</summary>
    [GeneratedRegex(@"\b(?:sur|out of|for every|of every|parmi) $")]
    private static partial Regex OutOf();

    /// <summary>Personne n'est venu, people did not come, none of the 49,416.</summary>
    [GeneratedRegex(@"\b(?:n'(?:y )?(?:a|ont|avait|avaient|est|etait|etaient|atteint|atteignent|compte|comptent|depasse|depassent)|ne (?:s'est|se sont|sont|furent|seront|seraient|viendront|font|comptent?|depassent?|represent\w+|totalis\w+)) (?:\w+ ){0,2}?(?:pas|plus|guere)\b(?! (?:seulement|moins|que))|\b(?:did|do|does|has|have|had|was|were|is|are|will|would|could|can)(?: not|n't)\b(?! (?:only|just|less|fewer))|\b(?:cannot|never reached|failed to|fell short of|sans (?:atteindre|depasser))\b|\b(?:aucune?|none|not one|no one|nul) (?:des|de|of|d'entre)\b|\baucun\w? (?:des |de )?#")]
    private static partial Regex Negation();

    /// <summary>Chaque année, 49 416 personnes viennent: of no year.</summary>
    [GeneratedRegex(@"\b(?:every|each|any|chaque|par|en rythme annuel|en annee pleine)(?: (?:year|annee|an)\b)?(?<=(?:year|annee|an|annuel|pleine))")]
    private static partial Regex EveryYear();

    [GeneratedRegex(@"\b(?:worldwide|dans le monde|around the world|across europe|dans chaque (?:ville|atelier)|in (?:each|every) (?:city|workshop))\b")]
    private static partial Regex Everywhere();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b(?![ ,.]\d)")]
    private static partial Regex AYear();

    /// <summary>What did not take place, or was only announced: who was absent, expected or signed up, sessions cancelled, registrations refused.</summary>
    [GeneratedRegex(@"^[^.;:,]{0,60}\b(?:absente?s?|(?<!not )cancell?ed|annul\w+|dropped out|abandonn\w+|(?:were|was|had been) expected|attendue?s?|reportee?s?|postponed|rejected|declined|refusee?s?|(?:se sont|s'etaient|s'est) inscrit\w*|signed up|enroll?ed)\b")]
    private static partial Regex NotDone();

    /// <summary>Who did, has or is something else that nobody keeps: came twice, asked for a certificate, follows a page, lives in the country.</summary>
    [GeneratedRegex(@"^[^.;:,]{0,60}\b(?:pour la (?:deuxieme|seconde|troisieme) fois|for the (?:second|third) time|site (?:web|internet)|(?:the|our|its|their|le|du|sur le|notre) (?:web ?)?site|website|web ?page|twice|more than once|only once|just once|several times|(?:deux|trois|plusieurs) fois(?! plus)|une seule fois|newsletter|lettre d'information|facebook|twitter|instagram|linkedin|youtube|en ligne|online|a distance|remotely|certifica\w+|diplom\w*|satisf\w+|recommend\w*|recommand\w*|applied|candidat\w*|postule\w*|sondee?s?|surveyed|interrogee?s?|reseaux sociaux|social media|tableurs?|spreadsheets?|disabilit\w+|handicap\w*|rural\w*|volunteers?|benevoles?|work for|travaillent)\b|^ (?:\w+ ){1,2}(?:could|might|would|auraient|pourraient)\b|^ (?:familles|families|menages|households|volunteers|benevoles)\b|^ (?:personnes|people) (?:agees|isolees|vulnerables|precaires|seules|eloignees|en recherche|en situation|en difficulte|in need|in difficulty|from (?:rural|abroad|poor))\b")]
    private static partial Regex Other();

    /// <summary>That did not come is what a no-show rate says, and that a goal was not reached what a gap does.</summary>
    [GeneratedRegex(@"\b(?:objectif|goal|target|cap|pari|rythme|pace)\b|%|\bpour ?cent\b|\bper ?cent\b")]
    private static partial Regex NoShows();

    /// <summary>49,416 more people than, 18 565 personnes de moins.</summary>
    [GeneratedRegex(@"^ (?:more|fewer|less) than (?:in|at)\b|^ (?:more|fewer|less|additional|extra|further) (?:people|persons|visits?|visitors|participants|attendances?|sessions?|learners)\b|^ (?:\w+ ){1,3}?(?:de plus|de moins|supplementaires?|en plus|en moins)\b(?! de \d)(?! d')")]
    private static partial Regex MoreBehind();

    [GeneratedRegex(@"\b(?:augment\w+|progress\w+|cr(?:u|oit|oissant)|baiss\w+|diminu\w+|recul\w+|gross\w+|hausse|baisse|gagn\w+|bond\w*|chut\w*) (?:de|d'|par)(?: (?:plus de|pres de|environ|quelque))? ?$|\b(?:gr[eo]w\w*|r[io]se\w*|increas\w+|fell|fall\w*|dropp?\w*|up|down|declin\w+|climb\w*|jump\w*) by(?: (?:some|about|nearly|over|more than))? $|\b(?:a|an) (?:increase|rise|drop|fall|decline|gain|loss) of $")]
    private static partial Regex MoreAhead();

    /// <summary>Le réseau prévoit d'accueillir, the network expects.</summary>
    [GeneratedRegex(@"\b(?:prevoi\w+|s'attend\w*|attend (?:encore )?|attendent|expects?|expected|anticipat\w+|forecasts?|projet\w+ d[e']|devrai(?:t|ent)|pourrai(?:t|ent)|auraient d\w+|esper\w+|should|could|might|accueillera\w*|accompagnera\w*|formera\w*|recevra\w*|compte (?:accueillir|former|accompagner)|prochain\w*)\b[^.;:]{0,40}$")]
    private static partial Regex Ahead();

    [GeneratedRegex(@"\b(?:il )?(?:reste|restent|restait|restaient|remains?|remaining|manqu(?:e|ent|ait|aient)|missing|short by)\b[^.;:]{0,25}$")]
    private static partial Regex Remains();

    [GeneratedRegex(@"^[^.;:,]{0,45}\b(?:restent|reste|restaient|n'(?:a|est|etait|avait|ont) pas (?:encore )?(?:ete )?attein\w*|(?:not|un|never) ?(?:yet )?(?:been )?(?:reached|met|achieved)|missing|manqu\w+|still to be|still to go|remains?|left to|is left|are left)\b")]
    private static partial Regex Remain();

    /// <summary>Sans Rennes, outside Nancy: what stands before a place that is left out.</summary>
    [GeneratedRegex(@"\b(?:sans|autour de|pres de|around|near|region de|metropole de|region of|hors(?: de)?|en dehors de|outside(?: of)?|excepte|sauf|except(?: for)?|excluding|sans compter|not counting) (?:l'atelier de )?$")]
    private static partial Regex OutsideOf();

    [GeneratedRegex(@"\b(?:hors(?: de)?|en dehors de|outside(?: of)?|excepte|sauf|except(?: for)?|excluding|sans compter|not counting) (?:l'atelier de )?(?:la capitale|la region|the city|paris|[a-z-]{3,20},)")]
    private static partial Regex Outside();

    [GeneratedRegex(@"\b(?:chacun|chacune|each|every one)(?: (?:des|de|of|nos|our|the|quatre|four|4)){0,3} (?:ateliers?|villes?|sites?|workshops?|cit(?:y|ies)|places?)\b[^.;:,]{0,35}$|\bchaque (?:atelier|ville|site)\b[^.;:,]{0,35}$")]
    private static partial Regex EachBefore();

    [GeneratedRegex(@"^[^.;:,]{0,40}\b(?:chacun|chacune|each|every one)\b(?! (?:other|autre))")]
    private static partial Regex EachBehind();

    /// <summary>Places restées vides, seats were empty: what is left of the fill rate.</summary>
    [GeneratedRegex(@"\b(?:vides?|inoccupe\w*|libres?|vacante?s?|empty|unfilled|unused|vacant|unoccupied|not filled|available|disponibles?)\b")]
    private static partial Regex Empty();

    /// <summary>Rennes compte 220 000 habitants: who lives there.</summary>
    [GeneratedRegex(@"\b(?:compt\w{1,5}|has|have|abrit\w+|home to) (?:\w+ ){0,2}$")]
    private static partial Regex Counts();

    [GeneratedRegex(@"^ (?:habitante?s?|inhabitants|residents)\b(?! (?:ont|sont|qui|who|have|were))")]
    private static partial Regex Inhabitants();

    [GeneratedRegex(@"\b(?:perdu|refuse\w{0,3}|lost|turned away|turns away|renonce\w{0,3})\b[^.;:,]{0,20}$")]
    private static partial Regex Refused();

    [GeneratedRegex(@"^[^.;:,]{0,35}\b(?:(?:trouve|retrouve|decroche|obtenu) (?:un|une|leur) (?:emploi|travail|stage|job|formation)|(?:found|got|landed) (?:a|an|their) (?:new )?(?:job|work|internship)|n'(?:ont|a) pas (?:pu|ete (?:recu|accueilli|forme|aide)\w{0,3})|pas pu|turned away|refuse(?:e|es|s)|liste d'attente|waiting list|could not|have never|never)\b")]
    private static partial Regex Another();
}
