using System.Text;
using CsCheck;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Windows-1252 and ISO-8859-15 share nearly all their bytes. Eight of them, and what stands around them, tell which it is.</summary>
public sealed class LatinTests
{
    private const string Iso = "iso-8859-15";
    private const string Windows = "windows-1252";

    [TestCase("cœur de ville", Iso)]
    [TestCase("Œuvre collective", Iso)]
    [TestCase("SŒURS", Iso)]
    [TestCase("vœu", Iso)]
    [TestCase("œuvre", Iso)]
    [TestCase("gratuit, 0 €", Iso)]
    [TestCase("L’HAŸ", Windows, Description = "’ is a sign of Windows-1252 alone")]
    [TestCase("L'HAŸ-LES-ROSES", Iso)]
    [TestCase("Žižek, Škoda", Iso)]
    [TestCase("cœur de ville", Windows)]
    [TestCase("gratuit, 0 €", Windows)]
    [TestCase("1½ heure, ½ journée, ¼ d'heure, 3¾", Windows)]
    [TestCase("l´été", Windows, Description = "an acute accent in place of an apostrophe")]
    [TestCase("d´Été", Windows)]
    [TestCase("été", Windows, Description = "nothing tells them apart, and both say the same")]
    public void The_letters_say_which_encoding_it_is(string title, string encoding)
    {
        var read = Given.Bytes(Encoded($"Date;Atelier;Statut;E-mail;Titre\n2019-03-09;Saint-Étienne;présent;ana@example.test;{title}\n", encoding));

        Assert.That(read.Encoding, Is.EqualTo(encoding));
        Assert.That(read.Sessions.Single().Title, Is.EqualTo(title));
        Assert.That(read.Sessions.Single().Atelier, Is.EqualTo("saint-etienne"));
    }

    [Test]
    public void Ordinary_french_text_is_itself_in_both_encodings()
    {
        string[] words = ["cœur", "sœur", "œuvre", "Œuvres", "été", "à", "naïf", "Noël", "où", "ça", "garçon", "bœuf", "nœud", "5 €", "euros", "L'atelier", "(inscrit)", "main-d'œuvre"];
        Gen.Int[0, words.Length - 1].Array[1, 30].Sample(picked =>
        {
            var title = string.Join(' ', picked.Select(word => words[word]));
            var text = $"Date;Atelier;Statut;E-mail;Titre\n2019-03-09;rennes;x;ana@example.test;{title}\n";
            return Given.Bytes(Encoded(text, Iso)).Sessions.Single().Title == title && Given.Bytes(Encoded(text, Windows)).Sessions.Single().Title == title;
        }, iter: 150);
    }

    private static byte[] Encoded(string text, string encoding) => encoding == Iso
        ? Encoding.GetEncoding(28605, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetBytes(text)
        : Encoding.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetBytes(text);

    [OneTimeSetUp]
    public void Provide() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
}
