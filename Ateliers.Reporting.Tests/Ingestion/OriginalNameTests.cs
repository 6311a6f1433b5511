namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Zoom writes who changed their name during the meeting with the first name in brackets.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class OriginalNameTests
{
    [TestCase("Ana (Ana Fictivel)")]
    [TestCase("Ana F (Ana Fictivel)")]
    [TestCase("FICTIVEL Ana - Rennes (Ana Fictivel)")]
    [TestCase("Nana (Ana Fictivel)")]
    [TestCase("iPhone (Ana Fictivel)")]
    [TestCase("iPad de Bo (Ana Fictivel)")]
    [TestCase("Ana (she/her) (Ana Fictivel)")]
    [TestCase("Ana (ana fictivel)")]
    [TestCase("Ana Fictivel (Ana)")]
    [TestCase("Ana Fictivel (iPhone de Ana)")]
    [TestCase("Ana Fictivel (Ana's iPad)")]
    [TestCase("Ana Fictivel (Guest)")]
    [TestCase("Ana Fictivel (Invitée)")]
    [TestCase("Ana Fictivel (She/her)")]
    [TestCase("Ana Fictivel (2)")]
    [TestCase("Ana Fictivel (Mairie de Rennes)")]
    [TestCase("Ana Fictivel (Emmaüs Connect)")]
    [TestCase("Ana Fictivel (Lycée Marie Curie)")]
    [TestCase("Ana Fictivel (ne peut pas parler)")]
    [TestCase("Ana Fictivel (Ana Fictivel) (Guest)")]
    public void It_is_the_person_of_the_original_name(string name) => Assert.That(Persons("Ana Fictivel", name), Is.EqualTo(1));

    [TestCase("Ana (iPhone)", "Ana")]
    [TestCase("Ana (Guest)", "Ana")]
    [TestCase("Ana (Ana)", "Ana")]
    [TestCase("Jo (Ana van Fictivel)", "Ana van Fictivel")]
    public void A_device_a_role_and_a_particle_make_no_other_person(string one, string other) => Assert.That(Persons(one, other), Is.EqualTo(1));

    [TestCase("Ana (Rennes)", "Ana (Brest)")]
    [TestCase("Ana (Emmaüs Connect)", "Bo (Emmaüs Connect)")]
    [TestCase("Ana (Tiers Lieu)", "Bo (Tiers Lieu)")]
    [TestCase("Ana (Mère de Cy)", "Ana (Mère de Bo)")]
    [TestCase("Ana (pas de micro)", "Bo (pas de micro)")]
    [TestCase("iPhone (Ana)", "iPhone (Bo)")]
    [TestCase("iPhone (2)", "iPhone (3)")]
    [TestCase("Ana Fictivel (Pôle Emploi)", "Bo Imaginot (Pôle Emploi)")]
    [TestCase("Ana Fictivel (Tiers Lieu)", "Bo Imaginot (Tiers Lieu)")]
    [TestCase("(Ana Fictivel)", "(Bo Imaginot)")]
    [TestCase("Ana (Ana Fictivel)", "Ana (Ana Imaginot)")]
    [TestCase("Ana Fictivel", "Ana (")]
    public void Nobody_is_taken_for_somebody_else(string one, string other) => Assert.That(Persons(one, other), Is.EqualTo(2));

    /// <summary>In other lists brackets are part of the name, as ever.</summary>
    [Test]
    public void A_column_that_promises_no_original_name_is_read_as_it_stands() => Assert.That(
        Given.Text("Date;Atelier;Statut;Nom complet\n2019-03-09;rennes;x;Ana (Ana Fictivel)\n2019-03-09;rennes;x;Ana Fictivel\n").Persons, Has.Count.EqualTo(2));

    private static int Persons(params string[] names)
    {
        var read = Given.Text(
            "Name (Original Name),User Email,Join Time,Leave Time\n" + string.Concat(names.Select(name => $"{name},,2019-03-09 14:00:00,2019-03-09 15:00:00\n")),
            Given.Rules with { DefaultAtelier = "rennes" });
        Assert.That((read.Format, read.Rows.Count), Is.EqualTo(("zoom-participants", names.Length)));
        return read.Persons.Count;
    }
}
