using System.CommandLine;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>report: writes one report.</summary>
internal static class ReportCommand
{
    public static Command Make(CommandWords words)
    {
        var period = new Argument<string>("period") { Description = words.Say("Un mois (2019-03) ou une année (2019)", "A month (2019-03) or a year (2019)") };
        var command = new Command("report", words.Say("Écrit le tableau de bord d'un mois ou d'une année", "Writes the dashboard of a month or a year")) { period };
        return words.Does(command, async (result, context, terminal, cancellation) =>
        {
            var written = await Task.Run(() => new ReportRun(context).Write(Period(context, result.GetValue(period)!), cancellation), cancellation);
            if (terminal.Json)
            {
                Terminal.Document(Json(written));
                return Outcome.Done;
            }

            terminal.Mark(written.Report.Simulated);
            terminal.Dashboard(written.Report.Headline.Line, written.Page);
            return Outcome.Done;
        });
    }

    public static JsonObject Json(WrittenReport written) => new()
    {
        ["report"] = written.Report.Id,
        ["page"] = written.Page,
        ["people"] = written.People,
        ["asOf"] = Iso.Date(written.Report.AsOf),
        ["simulated"] = written.Report.Simulated,
    };

    private static Period Period(RunContext context, string text) =>
        PeriodOptions.MonthOf(text)?.Period
        ?? (PeriodOptions.YearOf(text) is { } year ? context.Programme.GoalYear(year) : throw new FailureException(Outcome.Usage, new(
            $"« {text} » n'est ni un mois (2019-03) ni une année (2019).", $"“{text}” is neither a month (2019-03) nor a year (2019).")));
}
