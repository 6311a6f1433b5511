using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Pages;

/// <summary>The words of the page itself; everything that speaks of figures comes with the report.</summary>
internal static class PageTexts
{
    public static Bilingual AllReports { get; } = new("Tous les rapports", "All reports");

    public static Bilingual AsOf { get; } = new("Données connues au", "Data known on");

    public static Bilingual AsOfColumn { get; } = new("Données au", "Data as of");

    public static Bilingual At { get; } = new("Reçu (UTC)", "Received (UTC)");

    public static Bilingual Ateliers { get; } = new("Les ateliers", "The ateliers");

    public static Bilingual EachAtelier { get; } = new("Chaque atelier, sur sa page", "Each atelier, on its page");

    /// <summary>What the small charts of the ateliers show, and how much their highest bar is.</summary>
    public static Bilingual OneScale(double most)
    {
        var number = Numbers.Integer(most);
        return Words.Say(
            $"Personnes accompagnées dans l'année ; barres : par mois, à la même échelle (la plus haute : {number.Fr})", $"People reached in the year; bars: by month, on one scale (the highest: {number.En})");
    }

    public static Bilingual WholeNetwork { get; } = new("Tous les ateliers", "All ateliers");

    public static Bilingual DefinitionsOfReport { get; } = new("Ce que chaque chiffre compte, et d’où il vient : page du réseau", "What each figure counts, and where it comes from: page of the network");

    public static Bilingual Printed { get; } = new("Cette page, pour l’imprimer (PDF, A4)", "This page, to print (PDF, A4)");

    public static Bilingual Book { get; } = new("Chiffres et définitions, classeur (XLSX)", "Figures and definitions, workbook (XLSX)");

    public static Bilingual CitationCopied { get; } = new("Référence copiée.", "Citation copied.");

    public static Bilingual CitationSelected { get; } = new("Référence sélectionnée\u00a0: copiez-la au clavier.", "Citation selected: copy it with the keyboard.");

    public static Bilingual Cite { get; } = new("Citer ces chiffres", "Cite these figures");

    public static Bilingual Contact { get; } = new("Contact", "Contact");

    public static Bilingual Copied { get; } = new("Phrase copiée.", "Sentence copied.");

    public static Bilingual Copy { get; } = new("Copier la phrase", "Copy the sentence");

    public static Bilingual CopyCitation { get; } = new("Copier la référence", "Copy the citation");

    public static Bilingual Changes { get; } = new("Chiffres qui ont changé, CSV", "Figures that have changed, CSV");

    public static Bilingual Corrected { get; } = new("Corrections", "Corrections");

    public static Bilingual Csv { get; } = new("Chiffres, CSV", "Figures, CSV");

    public static Bilingual Data { get; } = new("Données", "Data");

    public static Bilingual DeclaredFigures { get; } = new("Ce que d’autres ont annoncé", "What others declared");

    public static Bilingual Definition { get; } = new("définition", "definition");

    public static Bilingual Definitions { get; } = new("Définitions", "Definitions");

    public static Bilingual DefinitionsOf { get; } = new("Les autres définitions", "The other definitions");

    public static Bilingual Downloads { get; } = new("Télécharger", "Download");

    public static Bilingual Edition { get; } = new("Édition", "Edition");

    public static Bilingual Editions { get; } = new("Éditions publiées", "Published editions");

    public static Bilingual EditionsNote { get; } = new(
        "Ce qui a été publié, et quand. Une édition est en vigueur de sa publication jusqu’à celle qui la remplace ; elle reste ensuite à son adresse. Pour savoir ce qui était publié un jour donné, prenez pour chaque période la ligne dont les deux dates l’entourent. Les heures sont celles du programme.",
        "What was published, and when. An edition is current from its publication until the one that supersedes it; after that it stays at its address. To know what was published on a given day, take for each period the line whose two dates enclose it. Times are those of the programme.");

    public static Bilingual FigureAsPicture { get; } = new("Le chiffre en image", "The figure as a picture");

    public static Bilingual File { get; } = new("Fichier", "File");

    public static Bilingual Files { get; } = new("Fichiers reçus", "Files received");

    public static Bilingual Format { get; } = new("Format", "Format");

    public static Bilingual Headline { get; } = new("Ce qu’elle annonce, ce qu’elle corrige", "What it announces, what it corrects");

    public static Bilingual HowAgain { get; } = new("Recalculer", "Compute it again");

    public static Bilingual HowAgainText { get; } = new(
        "Dans cet espace de travail, avec la même configuration, cette commande redonne les chiffres de la période, tels qu’ils étaient connus ce jour-là :",
        "In this workspace, with the same configuration, this command gives the figures of the period again, as they were known on that day:");

    public static Bilingual HowExplained { get; } = new(
        "La commande sous chaque définition dit d’où vient le chiffre de cette période : formule, nombres qui le composent, lignes par fichier, ce qui a été laissé de côté.",
        "The command beneath each definition says how the figure of this period came about: formula, the numbers it is made of, rows by file, what was left out.");

    /// <summary>A page that shows small counts is not for publication.</summary>
    public static Bilingual Internal { get; } = new("Interne", "Internal");

    public static Bilingual Json { get; } = new("Chiffres, JSON", "Figures, JSON");

    public static Bilingual Key { get; } = new("en chiffres", "in figures");

    public static Bilingual Method { get; } = new("Comment ces chiffres sont faits", "How these figures are made");

    /// <summary>Which of many files are shown; the name of the file that has all of them follows.</summary>
    public static Bilingual LastFiles(int shown) => Words.Say($"Les {shown} derniers ; tous les autres se trouvent dans", $"The last {shown}; all the others are in");

    public static Bilingual NoFile { get; } = new("Aucun fichier n'était connu à cette date.", "No file was known on that day.");

    public static Bilingual NoReport { get; } = new(
        "Aucun rapport pour l'instant. La commande « ateliers run » en prépare un pour chaque mois reçu.",
        "No report yet. The command “ateliers run” makes one for each month that has come in.");

    public static Bilingual NothingToCite { get; } = new(
        "Rien de cet aperçu n’est publié\u00a0: il n’y a pas encore de référence à citer. Chaque édition publiée porte les siennes.",
        "Nothing of this preview is published: there is no citation yet. Each published edition carries its own.");

    public static Bilingual NotReceived { get; } = new("non reçu", "not received");

    public static Bilingual NothingPublic { get; } = new("Aucun chiffre de cette période ne peut être publié : rien n’est connu, ou tous sont trop petits.", "No figure of this period may be published: nothing is known, or all are too small.");

    public static Bilingual NoEdition { get; } = new(
        "Rien n’a encore été publié. La commande « ateliers publish » fige un mois ou une année.",
        "Nothing has been published yet. The command “ateliers publish” freezes a month or a year.");

    public static Bilingual Notice { get; } = new("Avertissement", "Notice");

    public static Bilingual Number { get; } = new("Lot", "Batch");

    public static Bilingual OnThisPage { get; } = new("Sur cette page", "On this page");

    public static Bilingual PeopleNote { get; } = new(
        "Personnes accompagnées depuis le début de l’année, à la fin de chaque période, et personnes de chaque mois. Les mois ne s’additionnent pas.",
        "People reached since the start of the year, at the end of each period, and people of each month. Months do not add up.");

    public static Bilingual PeopleOfMonth { get; } = new("Personnes du mois", "People of the month");

    public static Bilingual Picture { get; } = new("Image PNG", "PNG picture");

    public static Bilingual PeriodColumn { get; } = new("Période", "Period");

    public static Bilingual PressSheet { get; } = new("Feuille de presse", "Press sheet");

    public static Bilingual Preview { get; } = new(
        "Aperçu, qui change avec ce qui arrive : rien n’en est publié avant « ateliers publish ».",
        "A preview, which changes with what comes in: nothing of it is published before “ateliers publish”.");

    public static Bilingual Provenance { get; } = new("Provenance", "Provenance");

    public static Bilingual PublishedOn { get; } = new("Publiée le", "Published on");

    public static Bilingual Rejected { get; } = new("Rejetées", "Rejected");

    public static Bilingual Reports { get; } = new("Rapports", "Reports");

    public static Bilingual Rounded { get; } = new("arrondie", "rounded");

    public static Bilingual Rows { get; } = new("Lignes", "Rows");

    public static Bilingual SameSection { get; } = new("cette partie en français", "this section in English");

    public static Bilingual Selected { get; } = new("Phrase sélectionnée : copiez-la au clavier.", "Sentence selected: copy it with the keyboard.");

    public static Bilingual Sha { get; } = new("Empreinte SHA-256", "SHA-256 digest");

    public static Bilingual Simulated { get; } = new(
        "Données simulées — aucune personne réelle",
        "Simulated data — no real person");

    public static Bilingual SimulatedShort { get; } = new("Données simulées", "Simulated data");

    public static Bilingual Skip { get; } = new("Aller au contenu", "Skip to content");

    public static Bilingual Square { get; } = new("Image carrée", "Square picture");

    public static Bilingual Status { get; } = new("Statut", "Status");

    public static Bilingual Tool { get; } = new("Établi avec Ateliers.Reporting", "Made with Ateliers.Reporting");

    public static Bilingual Version { get; } = new("Version", "Version");

    public static Bilingual Until { get; } = new("Jusqu’au", "Until");

    public static Bilingual WholeYear { get; } = new("Année entière", "Whole year");

    public static Bilingual WithoutOutcome { get; } = new("sans issue notée", "without outcomes");

    public static Bilingual YearToDate { get; } = new("Cumul de l’année", "Year to date");

    /// <summary>The name of a language in that language, as a switch shows it.</summary>
    public static string NameOf(Language language) => language == Language.French ? "Français" : "English";
}
