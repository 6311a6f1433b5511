using System.Text;
using Ateliers.Reporting.Domain;
using CsCheck;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Files of a Macintosh, of DOS, and files whose letters were encoded twice: a "PrŽnom" that nobody knows merges whole families.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class CodePageTests
{
    private const string Family = "Date;Atelier;Statut;Nom;Prénom\n2019-03-09;rennes;oui;Martin;Zoé\n2019-03-09;rennes;oui;Martin;Léa\n2019-03-09;rennes;oui;Martin;Rémi\n2019-03-09;rennes;oui;Petit;Ana\n";

    private static readonly string[] Words =
    [
        "Prénom", "présent", "Zoé", "École", "élève", "déjà", "où", "à", "Noël", "garçon", "forêt", "hôtel", "naïf", "cœur", "l’été", "“oui”", "euros", "bonjour", "Gwenaëlle", "MÉLANIE",
        "FRANÇOIS", "Jérôme", "Maël", "Hélène", "août", "Benoît", "Anaïs", "5 €", "etc…", "8 – 9 h",
    ];

    [TestCase("macintosh", 10000)]
    [TestCase("cp850", 850)]
    [TestCase("windows-1252", 1252)]
    public void Four_people_are_four_in_the_encoding_of_each_machine(string name, int page)
    {
        var (read, utf8) = (Given.Bytes(Encoded(Family, page)), Given.Text(Family));

        Assert.That(read.Encoding, Is.EqualTo(name));
        Assert.That(read.Persons, Is.EqualTo(utf8.Persons).And.Count.EqualTo(4));
        Assert.That(read.Rows, Is.EqualTo(utf8.Rows));
    }

    [TestCase("l’été et l’école", Description = "’é is a letter of UTF-8 by chance")]
    [TestCase("“étoile”")]
    [TestCase("«élan»")]
    public void Signs_before_accents_of_a_macintosh_are_no_utf8(string title)
    {
        var read = Given.Bytes(Encoded($"Date;Atelier;Statut;Prénom;Titre\n2019-03-09;rennes;x;Zoé;{title}\n", 10000));

        Assert.That((read.Encoding, read.Sessions.Single().Title), Is.EqualTo(("macintosh", title)));
    }

    [Test]
    public void Letters_that_were_encoded_twice_are_read_as_they_were_meant([Values] bool mark)
    {
        byte[] bytes = [.. mark ? Encoding.UTF8.Preamble.ToArray() : [], .. Encoding.UTF8.GetBytes(Windows.GetString(Encoding.UTF8.GetBytes(Family + "2019-03-10;Saint-Étienne;oui;L’Hœst;Aÿ\n")))];
        var read = Given.Bytes(bytes);

        Assert.That(read.Encoding, Is.EqualTo("utf-8-twice"));
        Assert.That(read.Persons, Is.EqualTo(Given.Text(Family + "2019-03-10;Saint-Étienne;oui;L’Hœst;Aÿ\n").Persons));
        Assert.That(read.Sessions[^1].Atelier, Is.EqualTo("saint-etienne"));
    }

    [TestCase("CAFÉ…")]
    [TestCase("« voilà »")]
    [TestCase("Ã©")]
    [TestCase("SÃO")]
    public void One_odd_cell_among_sound_letters_changes_nothing(string title)
    {
        var read = Given.Text($"Date;Atelier;Statut;Titre;Thème\n2019-03-09;rennes;présent;{title};\n2019-03-10;rennes;présent;Été;\n");

        Assert.That((read.Encoding, read.Sessions[0].Title), Is.EqualTo(("utf-8", title)));
    }

    [TestCase("“bonjour”")]
    [TestCase("l’atelier")]
    [TestCase("etc…")]
    [TestCase("Šimek")]
    [TestCase("Božena")]
    [TestCase("Žižek")]
    [TestCase("5 €")]
    [TestCase("8 – 9 h")]
    [TestCase("cœur")]
    [TestCase("ça")]
    [TestCase("• un")]
    public void What_alone_is_no_accent_stays_windows(string title)
    {
        var read = Given.Bytes(Encoded($"Date;Atelier;Statut;Titre\n2019-03-09;rennes;oui;{title}\n", 1252));

        Assert.That((read.Encoding, read.Sessions.Single().Title), Is.EqualTo(("windows-1252", title)));
    }

    [Test]
    public void Ordinary_french_is_itself_whatever_machine_it_comes_from() => Gen.Int[0, Words.Length - 1].Array[1, 12].Sample(picked =>
    {
        var title = string.Join(' ', picked.Select(word => Words[word]));
        var text = $"Date;Atelier;Statut;Prénom;Titre\n2019-03-09;rennes;x;Zoé;{title}\n";
        var twice = Encoding.UTF8.GetBytes(Windows.GetString(Encoding.UTF8.GetBytes(text)));
        foreach (var bytes in new[] { Encoded(text, 1252), Encoded(text.Replace('€', 'e'), 10000), Encoded(Plain(text), 850), twice })
        {
            Assert.That(Plain(Given.Bytes(bytes).Sessions.Single().Title!), Is.EqualTo(Plain(title)));
        }
    });

    [Test]
    public void Accents_that_might_be_those_of_two_machines_are_refused_with_what_to_do()
    {
        var failure = Assert.Throws<FailureException>(() => Given.Bytes([.. "Date;Atelier;Statut;Titre\n2019-03-09;rennes;oui;for"u8, 0x88, .. "t\n"u8]))!;

        Assert.That(failure.Outcome, Is.EqualTo(Outcome.FileRefused));
        Assert.That(failure.Text.En, Does.Contain("CSV UTF-8").And.Contain("Macintosh"));
    }

    private static Encoding Windows => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Without the signs that DOS does not have.</summary>
    private static string Plain(string text) =>
        text.Replace('€', 'e').Replace('…', '.').Replace('–', '-').Replace('’', '\'').Replace("œ", "oe", StringComparison.Ordinal).Replace('“', '\'').Replace('”', '\'');

    private static byte[] Encoded(string text, int page) =>
        CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!.GetBytes(text);
}
