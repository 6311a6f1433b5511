using System.CommandLine;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Runs.Publishing;

namespace Ateliers.Reporting.Cli;

/// <summary>verify: computes a published edition again and compares byte for byte.</summary>
internal static class VerifyCommand
{
    private const int MostNamed = 10;

    public static Command Make(CommandWords words)
    {
        var period = PeriodOptions.Reported(words);
        var edition = new Option<int?>("--edition") { Description = words.Say("Laquelle ; sinon la dernière", "Which one; otherwise the last"), CustomParser = argument => EditionsCommand.NumberOf(words, argument) };
        return words.Does(
            new Command("verify", words.Say("Recalcule une édition publiée depuis les faits et compare octet pour octet", "Computes a published edition again from the facts and compares byte for byte")) { period, edition },
            (result, context, terminal, _) =>
            {
                var verified = new VerifyRun(context).Run(PeriodOptions.Reported(context, result.GetValue(period)!), result.GetValue(edition));
                if (terminal.Json)
                {
                    Terminal.Document(verified.Json);
                }
                else
                {
                    Print(verified, terminal);
                }

                return Task.FromResult(verified.Holds ? Outcome.Done : Outcome.CheckFailed);
            });
    }

    private static void Print(Verification verified, Terminal terminal)
    {
        var (number, files) = (verified.Edition.Number, Numbers.Count(verified.Files, new("fichier", "file"), new("fichiers", "files")));
        var name = terminal.Say($"Édition {number} de {verified.Edition.Period}", $"Edition {number} of {verified.Edition.Period}");
        if (verified.OtherVersion is { } version)
        {
            terminal.Line(terminal.Say(
                $"{name} : faite par la version {version}, une autre que celle-ci ; ses chiffres sont recalculés, ses pages et images comparées à ce qui a été publié.",
                $"{name}: made by version {version}, another than this one; its figures are computed again, its pages and pictures compared with what was published."));
        }

        if (verified.Holds)
        {
            terminal.Line(verified.OtherVersion is null
                ? terminal.Say($"{name} : {files.Fr}, recalculés octet pour octet, tels qu'ils ont été publiés.", $"{name}: {files.En}, computed again byte for byte, as they were published.")
                : terminal.Say($"{name} : mêmes chiffres, {files.Fr} tels qu'ils ont été publiés.", $"{name}: same figures, {files.En} as they were published."));
            return;
        }

        Named(verified.Changed, new("n'est plus ce qui a été publié", "is not what was published any more"), new("ne sont plus ce qui a été publié", "are not what was published any more"), name, terminal);
        Named(verified.Foreign, new("n'a pas été publié avec elle", "was not published with it"), new("n'ont pas été publiés avec elle", "were not published with it"), name, terminal);
        Named(verified.Different, new("ne se recalcule pas de même", "is not computed again the same"), new("ne se recalculent pas de même", "are not computed again the same"), name, terminal);
        if (verified.ErasedSince > 0)
        {
            terminal.Line(terminal.Say(
                "Depuis cette édition, des personnes ont été effacées (« forget ») : leur âge et leur genre ne sont plus connus, et les chiffres par âge ou par genre ne se recalculent plus de même.",
                "Since this edition, people were erased (“forget”): their ages and genders are not known any more, and figures by age or gender are not computed again the same."));
        }

        if (verified.Table is { } moves)
        {
            terminal.Show(moves);
        }
    }

    private static void Named(IReadOnlyList<string> files, Bilingual one, Bilingual many, string name, Terminal terminal)
    {
        if (files.Count > 0)
        {
            var what = files.Count == 1 ? one : many;
            var list = Words.ListOf([.. files.Select(Bilingual.Same)], MostNamed).In(terminal.Language);
            Terminal.Failure(terminal.Say($"{name} : {list} {what.Fr}.", $"{name}: {list} {what.En}."));
        }
    }
}
