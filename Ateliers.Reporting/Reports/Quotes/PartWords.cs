using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>The words by which texts name a theme, an audience, a format or a gender: the configured labels and codes, and for the codes that ship what newspapers write.</summary>
internal static class PartWords
{
    /// <summary>What stands for "other" names nothing in a sentence, unless it is quoted as a name.</summary>
    private static readonly string[] Nothing = ["other", "autre", "autres", "divers", "misc"];

    /// <summary>Words whose form depends on who speaks: améliorer son CV, leur CV.</summary>
    private static readonly string[] Owners = ["son", "sa", "ses", "leur", "leurs", "votre", "vos", "one's", "your", "their", "his", "her"];

    private const string Owner = "(?:son|sa|ses|leurs?|votre|vos|un|une|one's|your|their|his|her|an?)";

    private static readonly Dictionary<(PartKind Kind, string Code), string> Usual = new()
    {
        [(PartKind.Theme, "cv")] = "cvs?|curriculums? vitae",
        [(PartKind.Theme, "cybersecurity")] = "cyber[- ]?(?:securite|security|attaques?|attacks?|risques?|risks?|menaces?|threats?)",
        [(PartKind.Theme, "data-protection")] =
            "(?:proteg\\w{1,6}|protecti(?:on|ng)|protect|securis\\w{1,5})(?: (?:de|des|of|the|les|ses|leurs?|vos|their|your|one's|personal|private)){0,3} (?:donnees|data)|donnees personnelles|(?:personal|private|their|your) data|(?:leurs|ses|vos) donnees|data (?:protection|privacy)",
        [(PartKind.Theme, "coding")] =
            "cod(?:er|age|ing)|(?:apprentissage|cours|bases|initiation|ateliers?|seances?|stages?) (?:du|de|au) code|(?:to|learn(?:t|ed|ing)?) code|(?:appr[ie]\\w{1,6}|initi\\w{1,6})(?: (?:a|au|le|la|the)){0,2} code|programmation|programming|programmer|(?:form\\w{1,4}|train\\w{0,3}|initie\\w{0,2}) (?:au|a la) code|(?:et|and|,) le code|(?:sur|ceux sur|celles sur) le code",
        [(PartKind.Theme, "business-promotion")] =
            "promou\\w{1,6}(?: \\w{1,9}){0,2} (?:entreprises?|activites?|commerces?|business(?:es)?)|promot(?:e|ed|ing|ion of)(?: [\\w']{1,9}){0,2} (?:business(?:es)?|compan(?:y|ies)|shops?)|promotion (?:de |d'|des )(?:\\w{1,9} ){0,2}(?:entreprises?|activites?)|business promotion",
        [(PartKind.Audience, "professional")] = "(?<!(?:projets|parcours|rendez-vous|milieux|outils|reseaux|usages|acteurs|salons) )(?:professionnels|professionnelles|pros)|professionals",
        [(PartKind.Audience, "general-public")] = "grand public|general public",
        [(PartKind.Format, "workshop")] = "ateliers? pratiques?|hands-on (?:workshops?|sessions?)|practical workshops?",
        [(PartKind.Format, "talk")] = "(?<!press )conferences?(?! de presse)|talks|(?:a|the|each|every|one|this|that|our|their|first) talk|talk sessions?",
        [(PartKind.Format, "one-to-one")] = "(?:rendez-vous|rdv|accompagnements?) individuels?|individual appointments?|one-(?:to|on)-ones?(?: (?:appointments?|sessions?|meetings?))?",
        [(PartKind.Format, "discovery")] = "espaces? decouvertes?|discovery (?:spaces?|areas?)",
    };

    /// <summary>A pattern for each code of a programme that has words of its own.</summary>
    public static IReadOnlyList<(PartKind Kind, string Code, bool IsPeople, Regex Words)> Of(Programme programme) =>
    [
        .. Terms(programme.Themes, PartKind.Theme), .. Terms(programme.Audiences, PartKind.Audience), .. Terms(programme.Formats, PartKind.Format),
        (PartKind.Gender, "female", true, Whole("femmes|women|females")),
        (PartKind.Gender, "male", true, Whole("hommes|men|males")),
        (PartKind.None, "", false, Whole(
            "(?:sans|with no|without(?: an?)?) (?:atelier|theme|public|audience|format)s?(?: (?:renseigne|note|recorded))|(?:of no recorded|without(?: a)? recorded) (?:age|gender)|(?:d'age|de genre|d'un age|d'un genre) (?:non renseigne|inconnu)|" +
            "(?:on|every|each) (?:mon|tues|wednes|thurs|fri|satur|sun)days?(?! \\d)|(?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:le|les|chaque|tous les) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?(?! (?:\\d|1er))")),
        (PartKind.None, "", true, Whole(
            "seniors?|jeunes|jeunesse|young(?: people| adults)?|retraite(?:e|es|s)|pensioners|retirees|enfants|children|kids|adolescent(?:e|es|s)|ados|teenagers|etudiant(?:e|es|s)|students|elderly|entreprises|businesses|demandeurs(?: d'emploi)?|chomeurs|unemployed(?: people| adults)?|jobseekers|lyceens|collegiens")),
    ];

    private static IEnumerable<(PartKind Kind, string Code, bool IsPeople, Regex Words)> Terms(IReadOnlyList<Term> terms, PartKind kind) => terms
        .Select(term => (kind, term.Code, kind == PartKind.Audience, Whole(string.Join('|', Nothing.Contains(term.Code, StringComparer.Ordinal) ? Named(term) : Words(term, kind)))));

    /// <summary>Sur le thème « Autre »: said as a name alone.</summary>
    private static IEnumerable<string> Named(Term term) => new[] { term.Code, term.Label.Fr, term.Label.En }
        .Select(name => $"(?:theme|public|audience|format) [«\"“] ?{Regex.Escape(new PressText(name).Plain)} ?[»\"”]");

    private static IEnumerable<string> Words(Term term, PartKind kind)
    {
        if (Usual.TryGetValue((kind, term.Code), out var usual))
        {
            yield return usual;
        }

        // A single word of a configured term may be anything in a sentence; said as a name it is one.
        var code = Regex.Escape(term.Code).Replace("-", "[ -]", StringComparison.Ordinal);
        yield return term.Code.Contains('-', StringComparison.Ordinal) ? code : $"(?:theme|public|audience|format) (?:[«\"“] ?)?{code}";
        foreach (var label in new[] { term.Label.Fr, term.Label.En })
        {
            var words = new PressText(label).Plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 1)
            {
                yield return string.Join(' ', words.Select(word => Owners.Contains(word, StringComparer.Ordinal) ? Owner : Regex.Escape(word) + "s?"));
            }
        }
    }

    private static Regex Whole(string words) => new($"(?<![\\w-])(?:{words})(?![\\w])", RegexOptions.CultureInvariant);
}
