namespace Ateliers.Reporting.Aggregation;

/// <summary>The words of every figure. Their order is the order of reports and lists.</summary>
internal static class FigureMeanings
{
    public static IReadOnlyList<FigureMeaning> All { get; } =
    [
        new(FigureIds.PeopleReached, Unit.People,
            new("Personnes accompagnées", "People reached"),
            new(
                "Personnes distinctes, identifiées, venues au moins une fois (présence constatée)\u202F; avec des présences anonymes, une fourchette l’encadre.\nNe s’additionne pas\u00A0: la même personne peut compter dans deux mois, deux ateliers ou deux thèmes, et une seule fois dans le total.",
                "Distinct identified people who came at least once (recorded as attended); where some came anonymously, a range brackets it.\nDoes not add up: one person may count in two months, two ateliers or two themes, and only once in the total.")),
        new(FigureIds.FirstContacts, Unit.People,
            new("Premiers contacts", "First contacts"),
            new(
                "Personnes dont la première présence de l’année d’objectif tombe dans la tranche\u202F; leur somme est le nombre de personnes de l’année.\nNe dit pas si la personne était déjà venue une année précédente.",
                "People whose first attendance of the goal year falls in the slice; they sum to the people reached in the year.\nDoes not say whether the person had come in an earlier year.")),
        new(FigureIds.NewPeople, Unit.People,
            new("Nouvelles personnes", "New people"),
            new(
                "Personnes accompagnées dont la toute première présence dans le programme tombe dans la période.\nNe connaît que les fichiers reçus\u00A0: une visite ancienne qui n’a jamais été transmise n’existe pas ici.",
                "People reached whose first attendance ever, anywhere in the programme, falls in the period.\nKnows only the files received: an old visit that was never sent does not exist here.")),
        new(FigureIds.ReturningPeople, Unit.People,
            new("Personnes de retour", "Returning people"),
            new(
                "Personnes accompagnées dans la période et déjà venues avant elle\u00A0: personnes accompagnées moins nouvelles personnes.\nNe compte pas qui revient à l’intérieur de la même période.",
                "People reached in the period who had come before it: people reached less new people.\nDoes not count those who come back within the same period.")),
        new(FigureIds.Attendances, Unit.Attendances,
            new("Présences", "Attendances"),
            new(
                "Venues constatées, personnes identifiées et anonymes\u202F; une personne venue cinq fois compte cinq présences.\nCe ne sont pas des personnes.",
                "Recorded visits, of identified and anonymous people; someone who came five times makes five.\nThese are not people.")),
        new(FigureIds.AnonymousAttendances, Unit.Attendances,
            new("Présences anonymes", "Anonymous attendances"),
            new(
                "Venues constatées de personnes que rien n’identifie, comptages de tête compris.\nNe dit pas combien de personnes différentes elles représentent.",
                "Recorded visits of people whom nothing identifies, head counts included.\nDoes not say how many different people they stand for.")),
        new(FigureIds.Registrations, Unit.Attendances,
            new("Inscriptions", "Registrations"),
            new(
                "Inscriptions non annulées\u00A0: venues avec inscription, absences, issues inconnues et séances à venir.\nLes venues sans inscription n’en font pas partie.",
                "Registrations that were not cancelled: came, did not come, outcome not recorded, session still to come.\nPeople who walked in are not part of it.")),
        new(FigureIds.OutcomeUnknown, Unit.Attendances,
            new("Inscriptions sans issue", "Registrations without outcome"),
            new(
                "Inscriptions à une séance passée pour lesquelles ni présence ni absence n’est notée.\nElles ne comptent ni comme venues ni comme absences.",
                "Registrations for a past session for which neither attendance nor absence is recorded.\nThey count neither as visits nor as no-shows.")),
        new(FigureIds.AttendancesPerPerson, Unit.Ratio,
            new("Présences par personne", "Attendances per person"),
            new(
                "Présences des personnes identifiées ÷ personnes accompagnées identifiées\u202F; inconnu sans personne identifiée.\nUne moyenne\u00A0: elle ne dit pas combien de personnes ne sont venues qu’une fois.",
                "Attendances of identified people ÷ identified people reached; unknown without identified people.\nAn average: it does not say how many people came only once.")),
        new(FigureIds.Sessions, Unit.Sessions,
            new("Séances", "Sessions"),
            new(
                "Séances dont au moins une issue (présence ou absence) est notée.\nUne séance tenue devant personne, ou jamais saisie, n’apparaît pas.",
                "Sessions with at least one recorded outcome (attended or absent).\nA session that nobody came to and nobody recorded does not appear.")),
        new(FigureIds.NoShowRate, Unit.Ratio,
            new("Taux d’absence", "No-show rate"),
            new(
                "Absences ÷ (venues avec inscription + absences)\u202F; inconnu, et jamais 0, quand aucune issue n’est notée.\nLes venues sans inscription et les sources qui ne notent pas les absences restent en dehors.",
                "Absences ÷ (registered and came + absences); unknown, never 0, where no outcome was recorded.\nWalk-ins and sources that cannot record an absence stand outside.")),
        new(FigureIds.FillRate, Unit.Ratio,
            new("Taux de remplissage", "Fill rate"),
            new(
                "Présences ÷ places, sur les séances dont la capacité et l’issue sont connues\u202F; peut dépasser 100\u202F%.\nLes séances sans capacité sont exclues, et leur nombre est donné.",
                "Attendances ÷ seats, over sessions whose capacity and outcome are known; may exceed 100%.\nSessions without a capacity are left out, and their number is given.")),
        new(FigureIds.Goal, Unit.People,
            new("Objectif", "Goal"),
            new(
                "Personnes à accompagner dans l’année d’objectif, tel que le programme l’a annoncé.\nUn chiffre annoncé, pas une mesure.",
                "People to accompany in the goal year, as the programme announced it.\nAn announced figure, not a measurement.")),
        new(FigureIds.Progress, Unit.Ratio,
            new("Avancement", "Progress"),
            new(
                "Personnes accompagnées depuis le début de l’année d’objectif ÷ objectif\u202F; peut dépasser 100\u202F%.\nNe dit pas si l’on est en avance\u00A0: c’est l’écart au rythme qui le dit.",
                "People reached since the start of the goal year ÷ goal; may exceed 100%.\nDoes not say whether that is early or late: the gap to pace does.")),
        new(FigureIds.ExpectedToDate, Unit.People,
            new("Attendues à cette date", "Expected to date"),
            new(
                "Objectif × jours-atelier ouverts écoulés ÷ jours-atelier ouverts de l’année, à la personne près.\nLes mois pèsent selon la saison quand deux années complètes la montrent, sinon autant\u00A0: ce n’est pas une prévision.",
                "Goal × atelier-days open so far ÷ atelier-days open in the year, to the nearest person.\nMonths weigh by season where two full years show it, otherwise alike: it is not a forecast.")),
        new(FigureIds.GapToPace, Unit.People,
            new("Écart au rythme", "Gap to pace"),
            new(
                "Personnes accompagnées moins personnes attendues à cette date\u202F; négatif en cas de retard.\nNe dit pas si le retard sera rattrapé.",
                "People reached less people expected to date; negative when behind.\nDoes not say whether it will be made up.")),
        new(FigureIds.GapToPaceDays, Unit.Days,
            new("Écart au rythme, en jours", "Gap to pace, in days"),
            new(
                "Jours d’ouverture du réseau entre aujourd’hui et le jour où le rythme atteint le nombre de personnes accompagnées\u202F; négatif en cas de retard.\nJours entiers\u00A0: moins d’un jour d’avance compte 0.",
                "Open days of the network between today and the day on which the pace meets the people reached; negative when behind.\nWhole days: less than one day ahead counts 0.")),
        new(FigureIds.RequiredPerWeek, Unit.People,
            new("Nécessaires par semaine", "Required per week"),
            new(
                "Personnes qui manquent ÷ jours d’ouverture restants × jours d’ouverture par semaine, arrondi à la personne supérieure.\n0 quand l’objectif est atteint\u202F; inconnu quand il ne reste aucun jour d’ouverture.",
                "People still missing ÷ open days left × open weekdays a week, rounded up.\n0 once the goal is reached; unknown when no open day is left.")),
        new(FigureIds.RequiredPerOpenDay, Unit.People,
            new("Nécessaires par jour d’ouverture", "Required per open day"),
            new(
                "Personnes qui manquent ÷ jours d’ouverture restants du réseau, arrondi à la personne supérieure.\n0 quand l’objectif est atteint\u202F; inconnu quand il ne reste aucun jour d’ouverture.",
                "People still missing ÷ open days left of the network, rounded up.\n0 once the goal is reached; unknown when no open day is left.")),
        new(FigureIds.Forecast, Unit.People,
            new("Prévision pour l’année", "Forecast for the year"),
            new(
                "Personnes identifiées déjà accompagnées, plus les premiers contacts encore attendus d’ici la fin de l’année d’objectif, avec les bornes entre lesquelles le total tombe 8 fois sur 10 et 19 fois sur 20.\nSuppose que les ateliers prévus ouvrent et que rien d’extraordinaire n’arrive\u202F; sans deux années complètes, elle ne connaît aucune saison et l’intervalle est large.",
                "Identified people reached already, plus the first contacts still to be expected by the end of the goal year, with the bounds between which the total falls 8 times in 10 and 19 times in 20.\nSupposes that the ateliers open as planned and that nothing extraordinary happens; without two full years it knows no season, and the interval is wide.")),
        new(FigureIds.GoalProbability, Unit.Ratio,
            new("Probabilité d’atteindre l’objectif", "Probability of reaching the goal"),
            new(
                "Part des issues de la prévision dans lesquelles les personnes identifiées atteignent l’objectif\u202F; 1 quand il est atteint.\nNe compte pas les présences anonymes, et ne dit pas ce qu’il faudrait faire.",
                "Share of the outcomes of the forecast in which the identified people reach the goal; 1 once it is reached.\nLeaves anonymous attendances out, and does not say what it would take.")),
        new(FigureIds.Reference, Unit.People,
            new("Référence déclarée", "Declared reference"),
            new(
                "Bilan déclaré par d’autres, gardé avec sa date, ses mots et sa source.\nNous ne l’avons pas compté\u00A0: il n’est jamais additionné à nos chiffres.",
                "A figure that others declared, kept with its date, its words and its source.\nWe did not count it: it is never added to our figures.")),
        new(FigureIds.ReferenceMultiple, Unit.Ratio,
            new("Multiple de la référence", "Multiple of the reference"),
            new(
                "Objectif, personnes qui restent ou personnes accompagnées (le champ «\u00A0of\u00A0» dit lequel) ÷ référence déclarée.\nCompare un chiffre compté à un chiffre déclaré\u00A0: un ordre de grandeur, pas une mesure.",
                "Goal, people remaining or people reached (the field “of” says which) ÷ declared reference.\nSets a counted figure beside a declared one: an order of magnitude, not a measurement.")),
    ];
}
