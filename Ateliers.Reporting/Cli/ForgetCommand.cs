using System.CommandLine;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>forget: erases a person, keeps the counts. What is to be forgotten is repeated nowhere.</summary>
internal static class ForgetCommand
{
    /// <summary>How many of the files that may speak of somebody are listed on a terminal.</summary>
    private const int MostListed = 20;

    /// <summary>In place of an identifier: it is read from standard input, so that it stands in no list of processes and no history of commands.</summary>
    private const string FromInput = "-";

    public static Command Make(CommandWords words)
    {
        Option<string?> Identifier(string name, string fr, string en) => new(name) { Description = words.Say($"{fr} ; « - » le lit sur l'entrée standard", $"{en}; “-” reads it from standard input") };
        var email = Identifier("--email", "L'adresse e-mail de la personne", "The person's e-mail address");
        var id = Identifier("--id", "Son identifiant", "Their id");
        var phone = Identifier("--phone", "Son numéro de téléphone", "Their phone number");
        var scope = new Option<string?>("--scope") { Description = words.Say("Avec --id : le format dans lequel il compte ; sinon, tout le programme", "With --id: the format within which it counts; otherwise the whole programme") };
        var note = new Option<string?>("--note") { Description = words.Say("Pourquoi ; reste avec la preuve, sans nom ni adresse", "Why; stays with the proof, without a name or an address") };
        var name = Identifier("--name", "Son nom, avec --born, ou avec --atelier et --format", "Their name, with --born, or with --atelier and --format");
        var born = new Option<string?>("--born") { Description = words.Say("Avec --name : l'année ou le jour de naissance (1980, 1980-05-03)", "With --name: the year or day of birth (1980, 1980-05-03)") };
        var atelier = new Option<string?>("--atelier") { Description = words.Say("Avec --name seul : l'atelier dans lequel un nom seul compte", "With a name alone: the atelier within which it counts") };
        var format = new Option<string?>("--format") { Description = words.Say("Avec --name seul : le format dans lequel un nom seul compte", "With a name alone: the format within which it counts") };
        var inFiles = Identifier(
            "--name-in-files",
            "Ce nom est masqué dans les noms de fichiers et les notes du registre ; le programme ne connaît pas de noms, il faut le lui dire",
            "This name is masked in the ledger's names of files and notes; the program knows no names, so it must be told");
        var command = new Command("forget", words.Say(
            "Efface une personne ; les comptes restent. Les noms qui figurent dans des noms de fichiers ne sont pas connus du programme : voyez --name-in-files",
            "Erases a person; the counts stay. Names that stand in names of files are not known to the program: see --name-in-files")) { email, id, phone, name, born, atelier, format, scope, inFiles, note };
        return words.Does(command, async (result, context, terminal, cancellation) =>
        {
            (IdentityKind Kind, string? Text)[] given =
            [
                (IdentityKind.Email, result.GetValue(email)), (IdentityKind.Id, result.GetValue(id)), (IdentityKind.Phone, result.GetValue(phone)),
                (result.GetValue(born) is null ? IdentityKind.Name : IdentityKind.NameAndBirth, result.GetValue(name)),
            ];
            given = Array.FindAll(given, each => each.Text is not null);
            if (given.Length > 1 || (given.Length == 0 && result.GetValue(inFiles) is null))
            {
                throw new FailureException(Outcome.Usage, new(
                    "Donnez la personne par une seule des options --email, --id, --phone et --name.", "Give the person by exactly one of --email, --id, --phone and --name."));
            }

            RequireWhole(given.FirstOrDefault().Kind, result.GetValue(born), result.GetValue(atelier), result.GetValue(format));
            var text = given.Length == 0 ? "" : await Typed(given[0].Text!, cancellation);
            var request = new ForgetRequest(given.FirstOrDefault().Kind, text, result.GetValue(scope), result.GetValue(note) ?? "")
            {
                Born = result.GetValue(born),
                Atelier = result.GetValue(atelier),
                Format = result.GetValue(format),
                NameInFiles = result.GetValue(inFiles) is { } masked ? await Typed(masked, cancellation) : null,
            };
            Print(new ForgetRun(context).Run(request), isPerson: given.Length > 0, terminal);
            return Outcome.Done;
        });
    }

    /// <summary>A name is somebody's with a birth, or within one atelier and one format; no other identifier needs any of these.</summary>
    private static void RequireWhole(IdentityKind kind, string? born, string? atelier, string? format)
    {
        var isWhole = kind switch
        {
            IdentityKind.NameAndBirth => atelier is null && format is null,
            IdentityKind.Name => atelier is not null && format is not null,
            _ => born is null && atelier is null && format is null,
        };
        if (!isWhole)
        {
            throw new FailureException(Outcome.Usage, new(
                "Un nom se donne avec --born, ou avec --atelier et --format : un nom seul compte dans un atelier et un format. Ces options ne vont qu'avec --name.",
                "A name is given with --born, or with --atelier and --format: a name alone counts within one atelier and one format. These options go with --name only."));
        }
    }

    /// <summary>A text as it was given, or the next line of standard input in its place.</summary>
    private static async Task<string> Typed(string text, CancellationToken cancellation) => text == FromInput ? await Console.In.ReadLineAsync(cancellation) ?? "" : text;

    private static void Print(ForgetReport report, bool isPerson, Terminal terminal)
    {
        if (terminal.Json)
        {
            Terminal.Document(new JsonObject
            {
                ["status"] = report.Known ? "forgotten" : report.Before is not null ? "forgotten-before" : !isPerson && report.Masked > 0 ? "masked" : "unknown",
                ["before"] = report.Before is { } day ? Iso.Date(day) : null,
                ["identifiers"] = report.Identifiers,
                ["attendances"] = report.Attendances,
                ["files"] = new JsonArray([.. report.Files.Select(file => (JsonNode)file)]),
                ["uncertain"] = new JsonArray([.. report.Uncertain.Select(file => (JsonNode)file)]),
                ["clean"] = report.IsClean,
                ["masked"] = report.Masked,
            });
        }
        else if (report.Known)
        {
            var identifiers = Numbers.Count(report.Identifiers, new("identifiant effacé", "identifier erased"), new("identifiants effacés", "identifiers erased"));
            var attendances = Numbers.Count(report.Attendances, new("présence reste, sans personne", "attendance stays, as nobody's"), new("présences restent, sans personne", "attendances stay, as nobody's"));
            terminal.Line(terminal.Say(
                $"{identifiers.Fr} ; {attendances.Fr}. Aucun compte ne change, sauf par âge et par genre : ils sont effacés.",
                $"{identifiers.En}; {attendances.En}. No count changes, except by age and gender: those are erased."));
            Files(report, terminal);
        }
        else if (isPerson)
        {
            terminal.Line(report.Before is { } day
                ? terminal.Say($"Oublié déjà, le {Iso.Date(day)} : rien n'est connu de plus.", $"Forgotten already, on {Iso.Date(day)}: nothing more is known.")
                : terminal.Say("Personne n'est connu par cet identifiant : rien à effacer, rien n'a été noté.", "Nobody is known by this identifier: nothing to erase, nothing was noted."));
        }

        Masked(report, terminal);
        if (!report.IsClean)
        {
            terminal.Note(terminal.Say(
                "Un autre programme lit la base : son journal (-wal) garde ce qui a été effacé jusqu'à ce qu'il finisse. Relancez « ateliers run » ensuite.",
                "Another program is reading the database: its log (-wal) keeps what was erased until that one ends. Run “ateliers run” after that."));
        }
    }

    /// <summary>What became of the names in names of files; where nobody asked, that they may be there.</summary>
    private static void Masked(ForgetReport report, Terminal terminal)
    {
        if (report.Masked is { } masked)
        {
            var names = Numbers.Count(masked, new("nom de fichier ou note du registre masqué", "name of a file or note of the ledger masked"), new("noms de fichiers ou notes du registre masqués", "names of files or notes of the ledger masked"));
            terminal.Line(terminal.Say(
                $"{names.Fr}. Renommez les fichiers eux-mêmes, et écrivez de nouveau les rapports qui les nommaient (« ateliers report »).",
                $"{names.En}. Rename the files themselves, and write the reports that named them anew (“ateliers report”)."));
        }
        else if (report.Known)
        {
            terminal.Line(terminal.Say(
                "Un nom de fichier peut contenir le nom de la personne, que le programme ne connaît pas : --name-in-files le masque dans le registre.",
                "A file's name may hold the person's name, which the program does not know: --name-in-files masks it in the ledger."));
        }
    }

    /// <summary>The files in which the person may stand in a row that was not taken; of many only the first.</summary>
    private static void Uncertain(IReadOnlyList<string> files, Terminal terminal)
    {
        if (files.Count == 0)
        {
            return;
        }

        terminal.Line(terminal.Say(
            "Ceux-ci peuvent aussi en parler, dans des lignes rejetées ou ignorées, ou parce qu’ils ont été retirés ; cherchez-y :",
            "These may speak of the person too, in rows that were rejected or ignored, or because they were taken back; look into them:"));
        foreach (var file in files.Take(MostListed))
        {
            terminal.Line("  " + file);
        }

        if (files.Count > MostListed)
        {
            var rest = Numbers.Count(files.Count - MostListed, new("autre fichier", "more file"), new("autres fichiers", "more files"));
            terminal.Line(terminal.Say($"  et {rest.Fr} (--json les donne tous)", $"  and {rest.En} (--json gives all of them)"));
        }
    }

    private static void Files(ForgetReport report, Terminal terminal)
    {
        terminal.Line(terminal.Say(
            "Ces fichiers parlent encore de la personne ; effacez-les, ou cette personne dans ces fichiers :", "These files still speak of the person; delete them, or the person in them:"));
        foreach (var file in report.Files)
        {
            terminal.Line("  " + file);
        }

        Uncertain(report.Uncertain, terminal);
        terminal.Line(terminal.Say(
            "Les sauvegardes aussi : la première écriture après une restauration efface de nouveau, d'après erasures.jsonl. Gardez ce fichier avec ateliers.key.",
            "So do backups: the first write after a restore erases again, by erasures.jsonl. Keep that file with ateliers.key."));
    }
}
