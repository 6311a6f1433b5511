using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation;

/// <summary>The formula of every figure of the catalogue.</summary>
public static class FigureFormulas
{
    private static readonly Bilingual PaceSource = new(
        "docs/methodology.md, «\u00A0The goal and the pace\u00A0»\u202F; docs/decisions/0008 pour la saison", "docs/methodology.md, “The goal and the pace”; docs/decisions/0008 for the season");

    private static readonly Bilingual ForecastSource = new("docs/methodology.md\u202F; docs/decisions/0014", "docs/methodology.md; docs/decisions/0014");

    private static readonly Dictionary<string, FigureFormula> ById = new(StringComparer.Ordinal)
    {
        [FigureIds.PeopleReached] = new(
            new(
                "personnes identifiées distinctes\u202F; au moins\u00A0: leur nombre, ou celui de la plus grande séance s’il est plus grand\u202F; au plus\u00A0: personnes identifiées + présences anonymes\u202F; estimation\u00A0: personnes identifiées + présences anonymes ÷ présences par personne identifiée",
                "distinct identified people; lower: their number, or that of the largest session where it is larger; upper: identified people + anonymous attendances; estimate: identified people + anonymous attendances ÷ attendances per identified person"),
            Of(FigureIds.PeopleReached), Adding.Never),
        [FigureIds.FirstContacts] = new(
            new(
                "personnes dont la première présence de l’année d’objectif, à quelque atelier que ce soit, est dans la tranche\u202F; ce qui précède dans l’année décide",
                "people whose first attendance of the goal year, at whatever atelier, is in the slice; what came before in the year decides"),
            Of(FigureIds.FirstContacts), Adding.WithinGoalYear),
        [FigureIds.NewPeople] = new(
            new("personnes accompagnées dont la toute première présence connue est dans la période", "people reached whose first known attendance ever is in the period"),
            Of(FigureIds.NewPeople), Adding.OverPeriods),
        [FigureIds.ReturningPeople] = new(new("personnes accompagnées − nouvelles personnes", "people reached − new people"), Of(FigureIds.ReturningPeople), Adding.Never),
        [FigureIds.Attendances] = new(
            new("présences de personnes identifiées + présences anonymes", "attendances of identified people + anonymous attendances"), Of(FigureIds.Attendances), Adding.Always),
        [FigureIds.AnonymousAttendances] = new(
            new("présences que rien n’identifie, comptages de tête compris", "attendances that nothing identifies, head counts included"), Of(FigureIds.AnonymousAttendances), Adding.Always),
        [FigureIds.Registrations] = new(
            new("venues avec inscription + absences + issues inconnues + inscriptions à des séances à venir", "registered and came + absences + outcomes unknown + registrations for sessions to come"),
            Of(FigureIds.Registrations), Adding.Always),
        [FigureIds.OutcomeUnknown] = new(
            new("inscriptions à des séances passées sans présence ni absence notée", "registrations for past sessions of which neither attendance nor absence is recorded"), Of(FigureIds.OutcomeUnknown), Adding.Always),
        [FigureIds.AttendancesPerPerson] = new(
            new("présences de personnes identifiées ÷ personnes identifiées", "attendances of identified people ÷ identified people"), Of(FigureIds.AttendancesPerPerson), Adding.Never),
        [FigureIds.Sessions] = new(new("séances dont une issue au moins est notée", "sessions with at least one recorded outcome"), Of(FigureIds.Sessions), Adding.Always),
        [FigureIds.NoShowRate] = new(
            new("absences ÷ (venues avec inscription + absences)", "absences ÷ (registered and came + absences)"), Of(FigureIds.NoShowRate), Adding.Never),
        [FigureIds.FillRate] = new(
            new("présences ÷ places, sur les séances qui ont une capacité et une issue", "attendances ÷ seats, over sessions that have a capacity and an outcome"), Of(FigureIds.FillRate), Adding.Never),
        [FigureIds.Goal] = new(new("un chiffre annoncé, repris tel quel", "an announced number, as it stands"), Of(FigureIds.Goal), Adding.Never, RestsOnRows: false),
        [FigureIds.Progress] = new(new("personnes identifiées ÷ objectif", "identified people ÷ goal"), Of(FigureIds.Progress), Adding.Never),
        [FigureIds.ExpectedToDate] = new(
            new(
                "objectif × jours-atelier ouverts écoulés ÷ jours-atelier ouverts de l’année, pondérés par la saison où elle est connue",
                "goal × atelier-days open so far ÷ atelier-days open in the year, weighed by the season where it is known"),
            PaceSource, Adding.Never, RestsOnRows: false),
        [FigureIds.GapToPace] = new(new("personnes identifiées − personnes attendues à cette date", "identified people − people expected to date"), PaceSource, Adding.Never),
        [FigureIds.GapToPaceDays] = new(
            new(
                "jours d’ouverture du réseau entre ce jour et celui où le rythme atteint les personnes identifiées",
                "open days of the network between this day and the one on which the pace meets the identified people"),
            PaceSource, Adding.Never),
        [FigureIds.RequiredPerWeek] = new(
            new(
                "personnes qui manquent ÷ jours d’ouverture restants × jours d’ouverture par semaine, arrondi vers le haut",
                "people still missing ÷ open days left × open weekdays a week, rounded up"),
            PaceSource, Adding.Never),
        [FigureIds.RequiredPerOpenDay] = new(
            new("personnes qui manquent ÷ jours d’ouverture restants, arrondi vers le haut", "people still missing ÷ open days left, rounded up"), PaceSource, Adding.Never),
        [FigureIds.Forecast] = new(
            new(
                "personnes identifiées connues + premiers contacts encore attendus\u00A0: moyenne de méthodes simples (rythme de l’année et des huit dernières semaines, reste et forme des années entières d’avant)\u202F; intervalles tirés des erreurs passées de la même méthode",
                "identified people known + first contacts still to come: a mean of simple methods (rate of the year and of its last eight weeks, rest and shape of the whole years before); intervals from the past errors of the same method"),
            ForecastSource, Adding.Never),
        [FigureIds.GoalProbability] = new(
            new("part des issues de la prévision qui atteignent l’objectif", "share of the outcomes of the forecast that reach the goal"), ForecastSource, Adding.Never),
        [FigureIds.Reference] = new(new("un chiffre déclaré par d’autres, repris tel quel", "a number that others declared, as it stands"), Of(FigureIds.Reference), Adding.Never, RestsOnRows: false),
        [FigureIds.ReferenceMultiple] = new(
            new("objectif, personnes qui restent ou personnes identifiées ÷ référence déclarée", "goal, people remaining or identified people ÷ declared reference"), Of(FigureIds.ReferenceMultiple), Adding.Never),
    };

    /// <summary>How a figure is made.</summary>
    /// <exception cref="KeyNotFoundException">There is no such figure: a mistake of the program, never of the user.</exception>
    public static FigureFormula Of(FigureMeaning figure) => ById[figure.Id];

    private static Bilingual Of(string id) => Bilingual.Same($"docs/methodology.md#{id}");
}
