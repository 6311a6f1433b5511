using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Tests.Rendering.Files;

/// <summary>The numbers behind a chart, for a spreadsheet or a newsroom's tool.</summary>
public sealed class ChartFileTests
{
    private static readonly ChartWords Words = new(
        "months", new("Titre", "Title"), new("Sous-titre", "Subtitle"), new("Réseau, France · provisoire", "Network, France · provisional"), new("", ""), new("Source : fichiers · provisoire", "Source: files · provisional"),
        new Table(new("Légende", "Caption"), [Cells.Name("Mois", "Month"), Cells.Number("Nancy", "Nancy"), Cells.Number("Personnes", "People")],
        [
            [Cells.Text(new("janvier", "January")), new Cell(Cells.Closed), Cells.Integer(1_234)],
            [Cells.Text(new("=février", "=February")), Cells.Integer(390), Cells.Integer(0)],
        ]));

    [Test]
    public void Numbers_are_plain_words_stand_beside_them_and_each_row_names_its_source() => Assert.That(ChartFile.Csv(Words, Language.French), Is.EqualTo(
        "\uFEFFMois,Nancy,Nancy (tel qu’affiché),Personnes,Source et état\r\n" +
        "janvier,,fermé,1234,\"Réseau, France · provisoire · Source : fichiers\"\r\n" +
        "'=février,390,390,0,\"Réseau, France · provisoire · Source : fichiers\"\r\n"));

    [Test]
    public void Days_and_months_are_those_of_a_calendar_and_not_words() => Assert.That(
        ChartFile.Csv(
            Words with
            {
                Data = new Table(new("Légende", "Caption"), [Cells.Name("Mois", "Month"), Cells.Number("Population au", "Population on"), Cells.Number("Personnes", "People")],
                [
                    [Cells.Month(new Month(2019, 2)), Cells.ShortDay(new DateOnly(2019, 1, 1)), Cells.Integer(390)],
                    [Cells.Day(new DateOnly(2019, 3, 31)), Cells.ShortDay(new DateOnly(2020, 2, 29)), new Cell(Cells.Closed)],
                ]),
            },
            Language.French),
        Is.EqualTo(
            "\uFEFFMois,Population au,Personnes,Personnes (tel qu’affiché),Source et état\r\n" +
            "2019-02,2019-01-01,390,390,\"Réseau, France · provisoire · Source : fichiers\"\r\n" +
            "2019-03-31,2020-02-29,,fermé,\"Réseau, France · provisoire · Source : fichiers\"\r\n"));

    [Test]
    public void A_row_whose_numbers_are_from_elsewhere_says_so() => Assert.That(
        ChartFile.Csv(Words with { Data = Words.Data with { Rows = [[Cells.Text(new("Objectif", "Goal")) with { Source = new("Annoncé", "Declared") }, Cells.Integer(3), Cells.Integer(100)], Words.Data.Rows[1]] } }, Language.English),
        Does.Contain("Goal,3,100,Declared\r\n").And.Contain("Network, France · provisional · Source: files"));

    [Test]
    public void A_row_from_elsewhere_that_stands_beside_simulated_data_says_that_too() => Assert.That(
        ChartFile.Csv(Words with { Warning = ChartFrame.Warning, Data = Words.Data with { Rows = [[Cells.Text(new("Objectif", "Goal")) with { Source = new("Annoncé", "Declared") }, Cells.Integer(3), Cells.Integer(100)]] } }, Language.French),
        Does.Contain("Objectif,3,100,Annoncé · tiré d’un rapport de données simulées\r\n"));

    [Test]
    public void English_has_its_own_words() => Assert.That(ChartFile.Csv(Words, Language.English), Does.StartWith("\uFEFFMonth,Nancy,Nancy (as shown),People,Source and state\r\nJanuary,,closed,1234,\"Network, France"));
}
