using System.Text;
using Ateliers.Reporting.Tests.Cli;

namespace Ateliers.Reporting.Tests.Whole;

/// <summary>Names, e-mails and phone numbers stay in the files that brought them: not in the database, its log, an output or a message.</summary>
[Category("Whole")]
[Parallelizable(ParallelScope.Self)]
public sealed class PrivacyTests
{
    /// <summary>Words that occur nowhere else, in every field that can hold a person.</summary>
    private static readonly string[] Canaries =
        ["zephyrine", "quxbrandt", "canarymail", "wopplehaus.example", "0699887766", "699887766", "99 88 77 66", "kéraudren", "keraudren", "vlindar", "programme-id-778899"];

    private const string French = "Date;Atelier;Statut;Thème;E-mail;Nom;Prénom;Téléphone;Identifiant;Année de naissance\n"
        + "2019-03-05;Rennes;présent;cv;Zephyrine.Canarymail@Wopplehaus.example;Quxbrandt;Zéphyrine;06 99 88 77 66;;1980\n"
        + "2019-03-05;Rennes;présent;cv;;Kéraudren;Vlindar;;;1975\n"
        + "2019-03-05;Rennes;présent;cv;;Quxbrandt;Vlindar;+33 6 99 88 77 66;;\n"
        + "2019-03-05;Rennes;présent;cv;;;;;programme-id-778899;\n"
        + "2019-03-05;Rennes;zephyrine;cv;canarymail@wopplehaus.example;Quxbrandt;Zephyrine;0699887766;;\n"
        + "2019-02-31;Rennes;présent;cv;canarymail@wopplehaus.example;Quxbrandt;Zephyrine;0699887766;;\n"
        + "2019-03-05;Zephyrine Quxbrandt;présent;cv;canarymail@wopplehaus.example;;;;;\n"
        + "2019-03-05;Rennes;présent;canarymail@wopplehaus.example;canarymail@wopplehaus.example;;;;;\n"
        + "canarymail@wopplehaus.example;too few cells\n"
        + "2019-03-05;Rennes;présent;cv;\"canarymail@wopplehaus.example;Quxbrandt\n";

    private static readonly (string Name, string Text)[] Files =
    [
        ("rennes/fr.csv", French),
        ("rennes/en.csv", "Date,Atelier,Status,Theme,Email,Family name,Given name,Phone\n2019-03-06,Rennes,attended,cv,zephyrine@wopplehaus.example,Quxbrandt,Zephyrine,0699887766\n2019-03-06,Rennes,nonsense,cv,zephyrine@wopplehaus.example,Quxbrandt,Zephyrine,0699887766\n"),
        ("montpellier/pretix.csv", "Order code,Attendee name,Product,Checked in,Date,E-mail,Phone number\nA1,Zephyrine Quxbrandt,cv,2019-03-07 10:00,2019-03-07,zephyrine@wopplehaus.example,0699887766\nA2,Zephyrine Quxbrandt,Canarymail,2019-03-07 10:00,2019-03-07,zephyrine@wopplehaus.example,0699887766\n"),
        ("nancy/eventbrite.csv", "Order #,First Name,Last Name,Email,Attendee #,Attendee Status,Event Start Date,Cell Phone\n1,Zephyrine,Quxbrandt,zephyrine@wopplehaus.example,1,Checked In,2019-05-04,+33699887766\n2,Zephyrine,Quxbrandt,zephyrine@wopplehaus.example,2,Canarymail,2019-05-04,+33699887766\n"),
        ("nancy/refused.csv", "zephyrine@wopplehaus.example;Quxbrandt\nvlindar;0699887766\n"),
        ("nancy/stacked.csv", "Zephyrine Quxbrandt\n\ncanarymail@wopplehaus.example\n"),
    ];

    [Test]
    public async Task No_name_no_address_and_no_number_leaves_its_file()
    {
        using var bench = new Workbench();
        foreach (var (name, text) in Files)
        {
            bench.File($"data/inbox/{name}", text);
        }

        await File.WriteAllBytesAsync(Path.Combine(bench.Data, "inbox", "rennes", "cp1252.csv"), Encoding.Latin1.GetBytes(French.Replace("2019-03-05", "2019-04-05", StringComparison.Ordinal)));
        await File.WriteAllBytesAsync(Path.Combine(bench.Data, "inbox", "rennes", "utf16.csv"), Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(French.Replace("2019-03-05", "2019-05-06", StringComparison.Ordinal))).ToArray());
        var said = new StringBuilder();
        foreach (var line in new[]
        {
            "run", "run --lang en --json", "ingest data/inbox/rennes --new-ateliers --dry-run", "batches", "batches --json", "rejects 1", "rejects 2 --json", "rejects 3", "rejects 4", "rejects 5", "rejects 6",
            "figures --year 2019", "figures --year 2019 --by atelier,theme --json", "progress --year 2019", "report 2019-03", "doctor", "formats --json",
            "ingest data/inbox/nancy/refused.csv --format ateliers", "ingest data/inbox/nancy/eventbrite.csv --format ateliers", "forget --email zephyrine@wopplehaus.example", "forget --phone 0699887766 --json", "forget --id programme-id-778899 --lang en",
            "forget --email canarymail@wopplehaus.example --note 0699887766", "forget canarymail@wopplehaus.example", "run --json", "doctor --json",
        })
        {
            var ran = await bench.Run(line.Split(' '));
            said.AppendLine(ran.Out).AppendLine(ran.Error);
            Assert.That(ran.Code, Is.AnyOf(0, 2, 3, 4), ran.Error);
        }

        Assert.That((int)(await bench.Run("figures", "people-reached", "--year", "2019", "--json")).Json["figures"]![0]!["value"]!, Is.GreaterThanOrEqualTo(4), "the canaries were counted");
        RequireClean("what was said", Encoding.UTF8.GetBytes(said.ToString()));
        RequireAllClean(bench);
    }

    [Test]
    public async Task Nothing_is_left_in_the_write_ahead_log_of_a_run_that_was_killed()
    {
        using var bench = new Workbench();
        bench.File("data/inbox/rennes/fr.csv", French);
        bench.File("data/inbox/rennes/many.csv", Workbench.Header + string.Concat(Enumerable.Range(0, 60_000).Select(i => $"2019-03-05;Rennes;présent;cv;;canarymail{i}@wopplehaus.example;Quxbrandt;Zephyrine\n")));
        using var process = Tool.Start(bench.Root, ["run"]);
        for (var deadline = System.Diagnostics.Stopwatch.StartNew(); deadline.Elapsed < TimeSpan.FromSeconds(60) && !process.HasExited; await Task.Delay(2))
        {
            if (new FileInfo(bench.Database + "-wal") is { Exists: true, Length: > 200_000 })
            {
                break;
            }
        }

        await Tool.Kill(process);
        Assert.That(File.Exists(bench.Database), Is.True);
        RequireAllClean(bench);
    }

    private static void RequireAllClean(Workbench bench)
    {
        var inbox = Path.Combine(bench.Data, "inbox") + Path.DirectorySeparatorChar;
        foreach (var file in Directory.EnumerateFiles(bench.Root, "*", SearchOption.AllDirectories).Where(file => !file.StartsWith(inbox, StringComparison.Ordinal)))
        {
            RequireClean(Path.GetRelativePath(bench.Root, file), File.ReadAllBytes(file));
        }
    }

    /// <summary>As one byte a letter (which finds UTF-8, and Windows-1252 too) and as two, in either order, without regard to case.</summary>
    private static void RequireClean(string name, byte[] bytes)
    {
        var latin = Encoding.Latin1.GetString(bytes);
        var thin = latin.Replace("\0", "", StringComparison.Ordinal);
        foreach (var canary in Canaries.Concat(Canaries.Select(word => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(word)))))
        {
            Assert.That(latin.Contains(canary, StringComparison.OrdinalIgnoreCase) || thin.Contains(canary, StringComparison.OrdinalIgnoreCase), Is.False, $"{name} holds “{canary}”");
        }
    }
}
