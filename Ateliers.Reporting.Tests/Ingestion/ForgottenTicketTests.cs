using System.Globalization;
using Ateliers.Reporting.Tests.Cli;
using Ateliers.Reporting.Tests.Storage;
using CsCheck;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>
/// Tickets on addresses of people who were forgotten: what other files say of them, by their numbers, counts as it would have if nobody had been forgotten. Two workspaces see the same files,
/// and in one of them somebody is forgotten in between.
/// </summary>
[Parallelizable(ParallelScope.All)]
public sealed class ForgottenTicketTests
{
    private const string Header = "Jour;Billet;Nom;E-mail;Etat;Genre\n";

    private static readonly string[] Gone = ["a@example.test", "b@example.test"];

    /// <summary>Many sessions a history: exports before and after, a description that is mended so that all are read again, and one that is taken back.</summary>
    [Test]
    public async Task Counts_are_those_of_a_programme_in_which_nobody_was_forgotten([Range(1, 6)] int seed)
    {
        var random = new PCG((uint)seed);
        var numbers = Enumerable.Range(0, 30).Select(_ => Enumerable.Range(0, 2 + Next(random, 4)).Select(_ => Number(random)).ToArray()).ToArray();
        using var with = new Twin();
        using var without = new Twin();
        async Task Both(Func<Twin, Task> act)
        {
            await act(with);
            await act(without);
        }

        async Task Same(string after) => Assert.That(await with.Counts(), Is.EqualTo(await without.Counts()), $"{after}, seed {seed}");

        List<string> files = [];
        for (var export = 1; export <= 4; export++)
        {
            var (name, text) = ($"{export}.csv", Header + string.Concat(numbers.SelectMany((tickets, day) => tickets.Where(_ => Next(random, 4) > 0).Select(ticket => Row(random, day, ticket, export > 2)))));
            files.Add(name);
            await Both(twin => twin.Ingest(name, text));
            await Same($"export {export}");
            if (export == 2)
            {
                await with.Forget(Gone);
                await Same("after forgetting");
            }
        }

        await Both(twin => twin.Mend());
        foreach (var name in files.OrderBy(_ => Next(random, 1000)).ToList())
        {
            await Both(twin => twin.Ingest(name));
            await Same($"{name} read again");
        }

        var taken = 1 + Next(random, 4);
        await Both(twin => twin.Retract(taken));
        await Same($"batch {taken} taken back");
        Assert.That((await with.Bench.Run("doctor")).Code, Is.Zero);
    }

    [Test]
    public async Task Gender_and_line_of_somebody_who_was_forgotten_do_not_come_back()
    {
        using var twin = new Twin();
        await twin.Ingest("1.csv", Header + "2019-03-09;ticket-1;Ana Fictif;a@example.test;venu;Féminin\n2019-03-09;ticket-2;Zed Fictif;z@example.test;venu;Masculin\n");
        await twin.Forget("a@example.test");
        await twin.Ingest("2.csv", Header + "2019-03-09;ticket-2;Zed Fictif;z@example.test;venu;Masculin\n2019-03-09;ticket-1;;a@example.test;venu;Féminin\n");
        await twin.Ingest("3.csv", Header + "2019-03-09;ticket-1;;;venu;Féminin\n");

        var kept = await twin.Ask<long>(
            """
            SELECT said & 992 | line FROM fact WHERE person IN (SELECT person FROM forgotten)
            UNION SELECT coalesce(gender, 0) | coalesce(age, 0) | line FROM word WHERE person IN (SELECT person FROM forgotten)
            UNION SELECT said & 992 | line FROM ticket WHERE ticket IN (SELECT ticket FROM ticket WHERE person IN (SELECT person FROM forgotten));
            """);
        Assert.That(kept, Is.EqualTo(new[] { 0 }));
        Assert.That(await twin.Ask<string>("SELECT person || status FROM attendances WHERE gender IS NULL;"), Has.Count.EqualTo(1));
    }

    /// <summary>Whoever has an id is known by it, and the ticket tells nothing more.</summary>
    [Test]
    public async Task A_ticket_with_the_id_of_somebody_who_was_forgotten_is_ignored()
    {
        using var twin = new Twin();
        var list = "Jour;Billet;Nom;E-mail;Etat;Genre;Carte\n" + string.Concat(Enumerable.Range(1, 2).Select(at => $"2019-03-09;ticket-{at};;p{at}@example.test;venu;;M-12{at}\n"));
        await twin.Ingest("1.csv", list);
        await twin.Forget("p1@example.test");
        await twin.Ingest("2.csv", list + "2019-03-09;ticket-3;;p3@example.test;venu;;M-123\n");
        Assert.That(await twin.Counts(), Is.EqualTo(new[] { "2019-03-09 attended 3" }));
    }

    /// <summary>Numbers of their own are known again although somebody has left one out: that one is a list of its own.</summary>
    [Test]
    public async Task Tickets_with_numbers_are_more_than_a_row_without_one()
    {
        using var twin = new Twin();
        await twin.Ingest("1.csv", Header + string.Concat(Enumerable.Range(1, 3).Select(at => $"2019-03-09;ticket-{at};;;venu;\n")));
        await twin.Ingest("2.csv", Header + "2019-03-09;;;;venu;\n");
        Assert.That(await twin.Counts(), Is.EqualTo(new[] { "2019-03-09 attended 3" }));
        await twin.Ingest("3.csv", Header + string.Concat(Enumerable.Range(1, 3).Select(at => $"2019-03-09;ticket-{at};;;venu;\n")) + "2019-03-09;;;;venu;\n");
        Assert.That(await twin.Counts(), Is.EqualTo(new[] { "2019-03-09 attended 4" }));
    }

    private static int Next(PCG random, int end) => (int)random.Next((uint)end);

    private static string Number(PCG random) => string.Concat(Enumerable.Range(0, 12).Select(_ => "abcdefghjkmnpqrstuvwxyz23456789"[Next(random, 31)]));

    /// <summary>Once somebody was forgotten nobody names them any more, as a row that does is ignored; others may be named on any ticket.</summary>
    private static string Row(PCG random, int day, string ticket, bool areForgotten)
    {
        var address = Next(random, 5) switch { 0 or 1 => Gone[0], 2 => Gone[1], 3 => "c@example.test", _ => "" };
        var name = Next(random, 3) > 0 || address.Length == 0 || (areForgotten && Gone.Contains(address)) ? "" : Next(random, 2) == 0 ? "Ana Fictif" : "Bob Fictif";
        var status = new[] { "inscrit", "venu", "venu", "annulé", name.Length == 0 ? "bizarre" : "inscrit" }[Next(random, 5)];
        return string.Create(CultureInfo.InvariantCulture, $"{new DateOnly(2019, 3, 1).AddDays(day):yyyy-MM-dd};{ticket};{name};{address};{status};\n");
    }

    /// <summary>A workspace whose description of tickets learns a word later on.</summary>
    private sealed class Twin : IDisposable
    {
        private const string Description =
            """
            {
              "name": "billets", "recognise": ["Jour", "Billet", "Nom", "E-mail", "Etat"], "rows": "tickets",
              "fields": {
                "session.date": { "column": "Jour" },
                "person.id": { "columns": ["Carte"] },
                "person.ticket": { "column": "Billet" },
                "person.name": { "column": "Nom" },
                "person.email": { "column": "E-mail" },
                "person.gender": { "column": "Genre" },
                "status": { "column": "Etat", "values": { "inscrit": "registered", "venu": "attended", "annulé": "cancelled" } }
              }
            }
            """;

        private KeptQuestions? questions;

        public Twin() => Bench.File("data/formats/billets.json", Description);

        public Workbench Bench { get; } = new();

        public async Task Ingest(string name, string? text = null)
        {
            var file = text is null ? name : Bench.File(name, text);
            var ran = await Bench.Run("ingest", file, "--atelier", "rennes", "--json");
            Assert.That(ran.Code, Is.EqualTo(0).Or.EqualTo(3), ran.Error);
        }

        public async Task Forget(params string[] emails)
        {
            foreach (var email in emails)
            {
                await Bench.Run("forget", "--email", email);
            }
        }

        public Task Mend()
        {
            Bench.File("data/formats/billets.json", Description.Replace("\"venu\"", "\"bizarre\": \"attended\", \"venu\"", StringComparison.Ordinal));
            return Task.CompletedTask;
        }

        public async Task Retract(int batch) => Assert.That((await Bench.Run("retract", $"{batch}", "--note", "test")).Code, Is.Zero);

        /// <summary>Day by day and status by status how many people there were, whether or not anybody knows who.</summary>
        public Task<List<string>> Counts() => Ask<string>("SELECT date || ' ' || status || ' ' || sum(count) FROM attendances GROUP BY date, status ORDER BY date, status;");

        public Task<List<T>> Ask<T>(string sql) => Task.FromResult((questions ??= new(Bench.Database)).Ask<T>(sql));

        public void Dispose()
        {
            questions?.Dispose();
            Bench.Dispose();
        }
    }
}
