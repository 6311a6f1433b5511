using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>Can the data be trusted: what came in and what is owed, what was rejected, what has no outcome, what rests on a name alone.</summary>
internal static class TrustSection
{
    private static readonly Bilingual Title = Words.Say("Peut-on s'y fier", "Can we trust it");

    public static Section Compose(Composition composition)
    {
        var tables = new List<Table>();
        if (composition.Programme.Ateliers.Count > 0)
        {
            tables.Add(Grid(composition));
        }

        if (composition.Facts.Rejects.Count > 0)
        {
            tables.Add(Rejects(composition));
        }

        Bilingual[] unfinished = composition.Completeness.Unfinished.Count == 0 ? [] : [Unfinished(composition)];
        return new Section(
            "trust", Title, [Missing(composition), .. unfinished, Rejected(composition), Unknown(composition), Weak(composition)], [], tables, []);
    }

    private static Bilingual Missing(Composition composition)
    {
        if (composition.Completeness.Missing.Count == 0)
        {
            return composition.Received.Count == 0
                ? Words.Say("Aucun fichier ne parle de cette année, et aucun n'est dû.", "No file speaks of this year, and none is owed.")
                : NothingMissing(composition);
        }

        var (count, names) = (composition.Completeness.Missing.Count, StatusWords.Missing(composition, int.MaxValue));
        var months = Numbers.Count(count, new("mois d'atelier manque", "atelier-month is"), new("mois d'atelier manquent", "atelier-months are"));
        return Words.Say($"{months.Fr} : {names.Fr}.", $"{months.En} missing: {names.En}.");
    }

    private static Bilingual Unfinished(Composition composition)
    {
        var names = StatusWords.Unfinished(composition, int.MaxValue);
        return Words.Say($"Aucune issue n'est notée {names.Fr}.", $"No outcome is recorded {names.En}.");
    }

    /// <summary>Said of the day on which it was known; the months are those up to the day that the page counts to.</summary>
    private static Bilingual NothingMissing(Composition composition)
    {
        var (asOf, year, day) = (Dates.Day(composition.Facts.AsOf), composition.YearName, composition.DayName);
        var to = composition.Day < composition.Year.To ? new($" jusqu'au {day.Fr}", $" up to {day.En}") : Bilingual.Same("");
        return Words.Say(
            $"Aucun mois ne manque au {asOf.Fr} : chaque atelier ouvert a transmis chaque mois terminé de {year.Fr}{to.Fr}.",
            $"No month is missing on {asOf.En}: every open atelier has sent each month of {year.En} that is over{to.En}.");
    }

    private static Bilingual Rejected(Composition composition)
    {
        var rejected = composition.Facts.RejectedRows;
        if (rejected == 0)
        {
            return Words.Say("Aucune ligne n'a été rejetée.", "No row was rejected.");
        }

        var (number, all) = (Numbers.Count(rejected, new("ligne rejetée", "row"), new("lignes rejetées", "rows")), Numbers.Integer(composition.Facts.Rows));
        return Words.Say(
            $"{number.Fr} sur {all.Fr}, dans les fichiers connus jusqu'à cette période.",
            $"{number.En} of {all.En} rejected, in the files known up to this period.");
    }

    private static Bilingual Unknown(Composition composition)
    {
        var year = composition.Facts.Year;
        var unknown = year.OutcomeUnknown.Count;
        if (unknown + CountFigures.CameRegistered(year) + year.Absences.Count == 0)
        {
            return Words.Say(
                $"Aucune inscription n'est connue pour une séance tenue jusqu'au {composition.DayName.Fr}.",
                $"No registration is known for a session held up to {composition.DayName.En}.");
        }

        if (unknown == 0)
        {
            return Words.Say(
                $"Chaque inscription à une séance tenue jusqu'au {composition.DayName.Fr} a une issue notée.",
                $"Every registration for a session held up to {composition.DayName.En} has a recorded outcome.");
        }

        var (number, all) = (Numbers.Registrations(unknown), Numbers.Integer(CountFigures.Registrations(year)));
        return Words.Say(
            $"{number.Fr} sur {all.Fr} sans issue, pour des séances tenues jusqu'au {composition.DayName.Fr} : ni présence ni absence n'est notée.",
            $"{number.En} of {all.En} without outcome, for sessions held up to {composition.DayName.En}: neither attendance nor absence is recorded.");
    }

    private static Bilingual Weak(Composition composition)
    {
        var weak = composition.Facts.Year.WeaklyIdentified.Count;
        if (weak == 0)
        {
            return Words.Say(
                "Aucune personne comptée ne repose sur un nom seul.",
                "No person counted rests on a name alone.");
        }

        var (number, all) = (Numbers.People(weak), Numbers.Integer(composition.People.Count));
        return Words.Say(
            $"{number.Fr} sur {all.Fr} {(weak < 2 ? "repose" : "reposent")} sur un nom seul : deux homonymes comptent pour un, et un même nom dans deux ateliers pour deux.",
            $"{number.En} of {all.En} {(weak == 1 ? "rests" : "rest")} on a name alone: two namesakes count as one, and one name in two ateliers as two.");
    }

    private static Table Grid(Composition composition)
    {
        var months = new Period(composition.Year.From, composition.Horizon).Months().ToList();
        var states = new MonthStates(composition.Programme, composition.Completeness, composition.Received, composition.Facts.AsOf);
        Cell State(Atelier atelier, Month month)
        {
            var state = states.Of(atelier, month);
            return new(QualityTables.WordOf(state), Mark: MarkOf(state));
        }

        return new Table(
            Words.Say(
                $"Ce qui est arrivé et ce qui manque, par atelier et par mois, état au {Dates.Day(composition.Facts.AsOf).Fr}",
                $"What came in and what is missing, by atelier and month, as of {Dates.Day(composition.Facts.AsOf).En}"),
            [Cells.Name("Atelier", "Atelier"), .. months.Select(month => new Column(Dates.ShortMonth(month), Numeric: false))],
            [.. composition.Programme.Ateliers.Select(atelier => (IReadOnlyList<Cell>)
                [Cells.Text(Bilingual.Same(atelier.Name)), .. months.Select(month => State(atelier, month))])]);
    }

    private static CellMark MarkOf(MonthState state) => state switch
    {
        MonthState.Received => CellMark.Received,
        MonthState.Missing => CellMark.Missing,
        MonthState.Incomplete => CellMark.Incomplete,
        MonthState.Closed => CellMark.Closed,
        _ => CellMark.UnderWay,
    };

    private static Table Rejects(Composition composition) => QualityTables.Rejects(
        composition.Facts.Rejects, Words.Say("Lignes rejetées par motif, fichiers connus jusqu'à cette période", "Rejected rows by reason, files known up to this period"));
}
