using System.Text;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Ordinary spellings of one name or one phone number are one person; what tells people apart goes on doing so.</summary>
public sealed class SpellingTests
{
    private const string Header = "Date;Atelier;Statut;E-mail;Téléphone;Nom;Prénom;Nom complet\n";

    [TestCase("Ana Martin", "Mme Ana Martin")]
    [TestCase("Ana Martin", "MARTIN Ana (Mme)")]
    [TestCase("Ana Martin", "Mme. Martin, Ana")]
    [TestCase("Ana Martin", "MLLE ANA MARTIN")]
    [TestCase("Zoé Martin", "Mademoiselle Zoe Martin")]
    [TestCase("Ana Martin", "Mrs Ana Martin")]
    [TestCase("Ana Martin", "Ms. Ana Martin")]
    [TestCase("Ana Martin", "Miss Ana Martin")]
    [TestCase("Paul Petit", "M. Paul Petit")]
    [TestCase("Paul Petit", "M.\u00a0Paul Petit")]
    [TestCase("Paul Petit", "m.Paul Petit")]
    [TestCase("Paul Petit", "PETIT Paul (M.)")]
    [TestCase("Paul Petit", "Monsieur Paul Petit")]
    [TestCase("Paul Petit", "Mr Paul Petit")]
    [TestCase("Madame Martin", "Mme. Martin")]
    [TestCase("M. Petit", "PETIT (Mr)")]
    public void How_somebody_is_addressed_is_no_part_of_the_name(string one, string other) => Same(one, other, same: true);

    [TestCase("Mme Martin", "M. Martin")]
    [TestCase("Paul M.", "Paul")]
    [TestCase("John M. Smith", "John Smith")]
    [TestCase("M Paul Petit", "Paul Petit")]
    [TestCase("Ana Missoni", "Ana Oni")]
    [TestCase("Mme", "M.")]
    [TestCase("Mmes Ana Martin", "Ana Martin")]
    public void What_may_be_part_of_a_name_stays(string one, string other) => Same(one, other, same: false);

    [TestCase("Mme Anonyme")]
    [TestCase("Monsieur N.C.")]
    public void To_address_nobody_makes_nobody_somebody(string name)
    {
        using var keys = Given.Keys();
        Assert.That(keys.Name(name, "rennes", "f"), Is.Null);
        Assert.That((keys.Fingerprint(keys.Folded(name)), keys.Fingerprint(keys.Folded(Encoding.UTF8.GetBytes(name)))), Is.EqualTo((0u, 0u)));
    }

    [Test]
    public void The_short_form_counts_cell_by_cell()
    {
        var read = Given.Text(Header
            + "2019-03-09;rennes;x;;;M. Petit;Paul;\n"
            + "2019-03-10;rennes;x;;;Petit;Paul;\n"
            + "2019-03-10;rennes;x;;;M.;Paul;\n"
            + "2019-03-11;rennes;x;paul@example.test;;M. Petit;Paul;\n"
            + "2019-03-12;rennes;x;paul@example.test;;Petit;Mr Paul;\n");
        Assert.That(read.Rows.Select(row => row.Person), Is.EqualTo(new[] { 0, 0, 1, 2, 2 }));
        Assert.That(read.Rows[3].Name, Is.EqualTo(read.Rows[4].Name));
    }

    [TestCase("tel:+33612345678")]
    [TestCase("Tél : 06 12 34 56 78")]
    [TestCase("TEL. 06.12.34.56.78")]
    [TestCase("Te\u0301l\u00a0: 06 12 34 56 78")]
    [TestCase("Téléphone portable : 06 12 34 56 78")]
    [TestCase("06 12 34 56 78 (fils)")]
    [TestCase("06 12 34 56 78 (sa mère) [soir]")]
    [TestCase("Mobile 612345678.0")]
    [TestCase("0612345678.0")]
    [TestCase("0612345678,00")]
    [TestCase("+33612345678.0")]
    public void Words_around_a_number_are_no_part_of_it(string cell)
    {
        using var keys = Given.Keys();
        Assert.That(keys.Phone("0612345678"), Is.Not.Null);
        Assert.That(keys.Phone(cell), Is.EqualTo(keys.Phone("0612345678")));
    }

    [TestCase("06 12 34 56 78 (07 12 34 56 78)")]
    [TestCase("06 12 34 56 78 / 07 12 34 56 78")]
    [TestCase("Tél : 06 12 34 56 78 (fils 07 12 34 56 78)")]
    [TestCase("06 12 34 56 78 ou 07 12 34 56 78")]
    [TestCase("tel : 06 12 34 (fils)")]
    [TestCase("(fils)")]
    [TestCase("tel :")]
    public void Two_numbers_are_not_joined_and_half_a_number_is_none(string cell)
    {
        using var keys = Given.Keys();
        Assert.That(keys.Phone(cell), Is.Null);
    }

    [TestCase("0611111111")]
    [TestCase("06 12 11 11 11")]
    [TestCase("0600000001")]
    [TestCase("0612000000")]
    [TestCase("+32470000000")]
    public void A_number_with_a_run_of_one_digit_is_somebodys(string cell)
    {
        using var keys = Given.Keys();
        Assert.That(keys.Phone(cell), Is.Not.Null.And.Not.EqualTo(keys.Phone("0612345678")));
    }

    [TestCase("0000000000")]
    [TestCase("00 00 00 00 00")]
    [TestCase("0600000000")]
    [TestCase("+33 6 00 00 00 00")]
    [TestCase("0666666666")]
    [TestCase("666666666")]
    [TestCase("1111111111")]
    [TestCase("99999999")]
    public void One_digit_all_over_and_zeros_behind_the_network_are_nobodys_number(string cell)
    {
        using var keys = Given.Keys();
        Assert.That(keys.Phone(cell), Is.Null);
    }

    private static void Same(string one, string other, bool same)
    {
        var read = Given.Text($"{Header}2019-03-09;rennes;x;;;;;\"{one}\"\n2019-03-10;rennes;x;;;;;\"{other}\"\n2019-03-09;rennes;x;a@b.example;;;;\"{one}\"\n2019-03-10;rennes;x;a@b.example;;;;\"{other}\"\n");
        Assert.That(read.Rejected, Is.Empty);
        Assert.That(read.Rows[0].Person == read.Rows[1].Person, Is.EqualTo(same));
        Assert.That(read.Rows[2].Name == read.Rows[3].Name, Is.EqualTo(same), "beside an e-mail too");
    }
}
