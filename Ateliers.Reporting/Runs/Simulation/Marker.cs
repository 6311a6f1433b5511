using System.Globalization;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>The text of SIMULATED.md: that nothing here is real, how it was made, and how near it comes to what was declared.</summary>
internal static class Marker
{
    // Fixed here, so that the file is the same whatever the machine knows of French.
    private static readonly NumberFormatInfo French = new() { NumberGroupSeparator = "\u202F", NumberDecimalSeparator = "," };
    private static readonly NumberFormatInfo English = new() { NumberGroupSeparator = ",", NumberDecimalSeparator = "." };

    /// <summary>The marker of a calibrated sample.</summary>
    public static string Sample(SimulationSummary summary, Programme programme) => Head(summary) + $"""

        ## Comment · How

        Quatre ateliers vivent jour par jour de leur ouverture au {Iso.Date(SimulationOptions.Last)} : ouverts du lundi au samedi, fermés les jours
        fériés, plus calmes en été et pendant les vacances de leur zone. Chaque jour amène les personnes nouvelles que demande une courbe passant
        par les chiffres déclarés, et celles qui reviennent. Elles s’inscrivent, annulent, ne viennent pas, passent sans inscription, partagent une
        adresse, restent anonymes. Chaque atelier exporte une fois par mois, dans la forme d’un autre outil ; Rennes (mars 2019) et Nancy
        (octobre 2019) ont exporté aussi au milieu du mois ; à Saint-Étienne une correction d’octobre 2019 est arrivée en novembre.

        Four ateliers live day by day from their opening to {Iso.Date(SimulationOptions.Last)}: open from Monday to Saturday, closed on public
        holidays, quieter in summer and in the school holidays of their zone. Each day brings the new people that a curve through the declared
        figures asks for, and those who come back. They sign up, cancel, stay away, walk in, share an address, remain anonymous. Each atelier
        exports once a month, in the shape of another tool; Rennes (March 2019) and Nancy (October 2019) exported in mid-month as well; in
        Saint-Étienne a correction of October 2019 arrived in November.

        ## Étalonnage · Calibration

        {Calibration(summary, programme)}
        """.ReplaceLineEndings("\n") + "\n";

    /// <summary>The marker of a load file.</summary>
    public static string Load(SimulationSummary summary) => Head(summary) + $"""

        ## Comment · How

        Un seul fichier de {summary.Rows.ToString("N0", French)} lignes pour mesurer la vitesse et la mémoire. Il n’est étalonné sur rien.

        One file of {summary.Rows.ToString("N0", English)} rows, to measure speed and memory with. It is calibrated on nothing.
        """.ReplaceLineEndings("\n") + "\n";

    private static string Head(SimulationSummary summary) => $"""
        # Données simulées · Simulated data

        **Rien ici n’est réel.** Aucune personne réelle n’y figure : noms tirés au sort de listes de noms courants, adresses dans des domaines qui
        n’appartiennent à personne (`example.org`, `example.com`, `.test`). La présence de ce fichier marque tout l’espace de travail, et tout ce qui
        en est tiré, comme simulé. Ne l’effacez pas, et ne déposez ici aucun fichier réel.

        **Nothing here is real.** No real person appears in it: names drawn at random from lists of common names, addresses in domains that belong
        to nobody (`example.org`, `example.com`, `.test`). The presence of this file marks the whole workspace, and all that is made from it, as
        simulated. Do not remove it, and put no real file here.

        Graine · seed: {CsvText.Number(summary.Seed)}. Séances · sessions: {Iso.Date(summary.From)} – {Iso.Date(summary.To)}. Lignes · rows: {CsvText.Number(summary.Rows)}.
        Même graine, mêmes octets · same seed, same bytes.

        """.ReplaceLineEndings("\n");

    private static string Calibration(SimulationSummary summary, Programme programme)
    {
        if (summary.From != SimulationOptions.First || summary.To != SimulationOptions.Last)
        {
            return "Un extrait de la simulation : les chiffres déclarés ne s’y retrouvent pas. · A stretch of the simulation: the declared figures are not met in it.";
        }

        var first = $"{Iso.Date(SimulationOptions.First)}/";
        var rennes = (string period) => summary.Of("rennes", period)!.People;
        var montpellier = summary.Of("montpellier", "2019")!;
        var share = MontpellierShare(programme);
        string[] rows =
        [
            Row("Rennes, personnes 2018 · people", 9_000, rennes("2018")),
            Row("Rennes, trois semaines · three weeks (2018-06-30)", 1_027, rennes(first + "2018-06-30")),
            Row("Rennes, six mois · six months (2018-12-14)", 8_000, rennes(first + "2018-12-14")),
            Row("Rennes, depuis l’ouverture · since opening (2019-02-15)", 12_000, rennes(first + "2019-02-15")),
            Row("Rennes, depuis l’ouverture · since opening (2019-07-05)", 19_900, rennes(first + "2019-07-05")),
            Row($"Montpellier, visites au 31 décembre 2019 · visits (18 000 × {share.ToString("0.000", CultureInfo.InvariantCulture)})", (int)(18_000 * share), montpellier.Visits),
            Row("France, personnes 2019 · people (la moitié de l’objectif · half of the goal)", 50_000, summary.Of(null, "2019")!.People),
        ];
        return $"""
            | | déclaré ou visé · declared or aimed at | simulé · simulated | écart · gap |
            | --- | ---: | ---: | ---: |
            {string.Join('\n', rows)}

            Montpellier : « près de 18 000 personnes attirées par l’espace » en un an. On compte comme attirée chaque venue, les anonymes de l’espace
            découverte comprises : ce sont donc des **visites** ({montpellier.Visits.ToString("N0", French)}, pour {montpellier.People.ToString("N0", French)} personnes). L’année déclarée finit le 14 février 2020, les données le
            31 décembre 2019 : la cible est réduite à la part des jours d’ouverture. Nancy et Saint-Étienne n’ont aucun chiffre déclaré ; leur niveau
            complète la moitié de l’objectif. 8 000 en six mois et 9 000 à la fin de l’année ne vont pas ensemble à un rythme plausible (1 000
            personnes dans les treize derniers jours, Noël compris) : la courbe suit les 9 000.

            Montpellier: “nearly 18,000 people drawn to the place” in one year. Whoever came counts as drawn each time, the nameless of the discovery
            space included: these are **visits** ({montpellier.Visits.ToString("N0", English)}, by {montpellier.People.ToString("N0", English)} people). The declared year ends on 14 February 2020, the data on 31 December 2019:
            the target is cut to the share of its open days. Nothing was declared of Nancy and Saint-Étienne; their level makes up half of the goal.
            8,000 in six months and 9,000 by the end of the year do not go together at a plausible pace (1,000 people in the last thirteen days,
            Christmas among them): the curve follows the 9,000.
            """.ReplaceLineEndings("\n");
    }

    private static double MontpellierShare(Programme programme)
    {
        var calendar = new OpenDays(programme);
        var opening = new DateOnly(2019, 2, 15);
        var year = calendar.AtelierDays(new Period(opening, opening.AddYears(1).AddDays(-1)), "montpellier");
        return year == 0 ? 0 : (double)calendar.AtelierDays(new Period(opening, SimulationOptions.Last), "montpellier") / year;
    }

    private static string Row(string what, int declared, int simulated)
    {
        var gap = declared == 0 ? "–" : Math.Round(100.0 * (simulated - declared) / declared, 1).ToString("+0.0;-0.0;0.0", French);
        return $"| {what} | {declared.ToString("N0", French)} | {simulated.ToString("N0", French)} | {gap} % |";
    }
}
