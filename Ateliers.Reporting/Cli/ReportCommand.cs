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
        var period = PeriodOptions.Reported(words);
        var command = new Command("report", words.Say("Écrit le tableau de bord d'un mois ou d'une année", "Writes the dashboard of a month or a year")) { period };
        var pdf = new PdfOptions(words);
        return words.Does(pdf.On(command), async (result, context, terminal, cancellation) =>
        {
            var written = await Task.Run(() => new ReportRun(pdf.Of(result, context)).Write(PeriodOptions.Reported(context, result.GetValue(period)!), cancellation), cancellation);
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
}
