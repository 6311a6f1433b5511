namespace Ateliers.Reporting.Tests.Cli;

/// <summary>Of merged cells only the first row bears the value: the rows below make a session of their own, which is told of.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class MergedCellsTests
{
    [TestCase("Date;Heure;Atelier;Statut;E-mail;Intitulé", "2019-03-05;14:00;Rennes;présent;{0};Café numérique", "2019-03-05;14:00;Rennes;présent;{0};", "cells-missing")]
    [TestCase("Date;Heure;Atelier;Statut;E-mail;Thème", "2019-03-05;14:00;Rennes;présent;{0};Promouvoir son entreprise", "2019-03-05;14:00;Rennes;présent;{0};", "cells-missing")]
    [TestCase("Date;Heure;Atelier;Statut;E-mail;Réf. séance", "2019-03-05;14:00;Rennes;présent;{0};R-7", "2019-03-05;14:00;Rennes;présent;{0};", "cells-missing")]
    [TestCase("Date;Atelier;Statut;E-mail;Intitulé;Créneau", "2019-03-05;Rennes;présent;{0};Café;matin", "2019-03-05;Rennes;présent;{0};Café;", "cells-missing")]
    [TestCase("Date;Atelier;Statut;E-mail;Intitulé;Heure", "2019-03-05;Rennes;présent;{0};Café;14:00", "2019-03-05;Rennes;présent;{0};;", "hours-missing")]
    public async Task What_only_the_first_row_of_a_block_bears_is_told_of(string header, string first, string below, string told)
    {
        using var bench = new Workbench();

        var ran = await bench.Run("ingest", bench.File("a.csv", $"{header}\n{Rows(first, below, below)}"), "--json");

        Assert.That(ran.Remarks, Is.EqualTo(new[] { (told, 1) }), ran.Out);
    }

    [TestCase("2019-03-05;14:00;Rennes;présent;{0};CV", "2019-03-05;;Rennes;présent;{0};Permanence", Description = "another title, at no hour")]
    [TestCase("2019-03-05;14:00;Rennes;présent;{0};CV", "2019-03-05;16:00;Rennes;présent;{0};", Description = "another hour")]
    [TestCase("2019-03-05;14:00;Rennes;présent;{0};CV", "2019-03-06;14:00;Rennes;présent;{0};", Description = "another day")]
    [TestCase("2019-03-05;14:00;Rennes;présent;{0};CV", "2019-03-05;14:00;Nancy;présent;{0};", Description = "another atelier")]
    [TestCase("2019-03-05;14:00;Rennes;présent;{0};", "2019-03-05;14:00;Rennes;présent;{0};", Description = "no title at all")]
    public async Task What_says_something_else_is_not(string first, string second)
    {
        using var bench = new Workbench();

        var ran = await bench.Run("ingest", bench.File("a.csv", $"Date;Heure;Atelier;Statut;E-mail;Intitulé\n{Rows(first, second)}"), "--json");

        Assert.That(ran.Remarks, Is.Empty, ran.Out);
    }

    [Test]
    public async Task Head_counts_without_a_title_beside_others_are_not()
    {
        using var bench = new Workbench();

        var ran = await bench.Run("ingest", bench.File("a.csv", "Date;Heure;Atelier;Intitulé;Nombre de personnes\n2019-03-05;14:00;Rennes;Café;12\n2019-03-05;14:00;Rennes;;5\n"), "--json");

        Assert.That(ran.Remarks, Is.Empty, ran.Out);
    }

    private static string Rows(params string[] rows) => string.Concat(rows.Select((row, i) => string.Format(System.Globalization.CultureInfo.InvariantCulture, row, $"p{i}@example.org") + "\n"));
}
