using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>A rejected row in words: file, line, column, code, what is wrong and what to do.</summary>
internal static class RejectLine
{
    public static string Of(string file, RejectedRow reject, Terminal terminal)
    {
        var column = reject.Column.Length > 0 ? terminal.Say($", colonne « {reject.Column} »", $", column “{reject.Column}”") : "";
        var code = RejectCodes.Text(reject.Code);
        var words = RejectTexts.Of(reject.Code).In(terminal.Language);
        return terminal.Say($"{file}, ligne {reject.Line}{column} [{code}] : {words}", $"{file}, line {reject.Line}{column} [{code}]: {words}");
    }
}
