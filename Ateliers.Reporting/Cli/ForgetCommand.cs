using System.CommandLine;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>forget: erases a person, keeps the counts. What is to be forgotten is repeated nowhere.</summary>
internal static class ForgetCommand
{
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
        var command = new Command("forget", words.Say("Efface une personne ; les comptes restent", "Erases a person; the counts stay")) { email, id, phone, scope, note };
        return words.Does(command, async (result, context, terminal, cancellation) =>
        {
            (IdentityKind Kind, string? Text)[] given = [(IdentityKind.Email, result.GetValue(email)), (IdentityKind.Id, result.GetValue(id)), (IdentityKind.Phone, result.GetValue(phone))];
            if (given.Count(each => each.Text is not null) != 1)
            {
                throw new FailureException(Outcome.Usage, new(
                    "Donnez la personne par une seule des options --email, --id et --phone.", "Give the person by exactly one of --email, --id and --phone."));
            }

            var (kind, text) = given.Single(each => each.Text is not null);
            var request = new ForgetRequest(kind, text == FromInput ? await Console.In.ReadLineAsync(cancellation) ?? "" : text!, result.GetValue(scope), result.GetValue(note) ?? "");
            Print(new ForgetRun(context).Run(request), terminal);
            return Outcome.Done;
        });
    }

    private static void Print(ForgetReport report, Terminal terminal)
    {
        if (terminal.Json)
        {
            Terminal.Document(new JsonObject
            {
                ["status"] = report.Known ? "forgotten" : report.Before is null ? "unknown" : "forgotten-before",
                ["before"] = report.Before is { } day ? Iso.Date(day) : null,
                ["identifiers"] = report.Identifiers,
                ["attendances"] = report.Attendances,
                ["files"] = new JsonArray([.. report.Files.Select(file => (JsonNode)file)]),
                ["clean"] = report.IsClean,
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
        else
        {
            terminal.Line(report.Before is { } day
                ? terminal.Say($"Oublié déjà, le {Iso.Date(day)} : rien n'est connu de plus.", $"Forgotten already, on {Iso.Date(day)}: nothing more is known.")
                : terminal.Say("Personne n'est connu par cet identifiant : rien à effacer, rien n'a été noté.", "Nobody is known by this identifier: nothing to erase, nothing was noted."));
        }

        if (!report.IsClean)
        {
            terminal.Note(terminal.Say(
                "Un autre programme lit la base : son journal (-wal) garde ce qui a été effacé jusqu'à ce qu'il finisse. Relancez « ateliers run » ensuite.",
                "Another program is reading the database: its log (-wal) keeps what was erased until that one ends. Run “ateliers run” after that."));
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

        terminal.Line(terminal.Say(
            "Les sauvegardes aussi : la première écriture après une restauration efface de nouveau, d'après erasures.jsonl. Gardez ce fichier avec ateliers.key.",
            "So do backups: the first write after a restore erases again, by erasures.jsonl. Keep that file with ateliers.key."));
    }
}
