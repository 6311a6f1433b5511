using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>What is found of parts and their shares, in words.</summary>
/// <param name="programme">Whose themes, audiences and formats they are.</param>
internal sealed class PartFindings(Programme programme)
{
    private readonly QuoteWords words = new(programme);

    /// <summary>How a sentence on a share begins that is right.</summary>
    public static Bilingual Right { get; } = new("conforme", "agrees");

    /// <summary>How one begins that is wrong.</summary>
    public static Bilingual Wrong { get; } = new("faux", "wrong");

    /// <summary>How one begins whose number was rounded up.</summary>
    public static Bilingual Up { get; } = new("arrondi vers le haut", "rounded up");

    /// <summary>How one begins that took attendances for people.</summary>
    public static Bilingual OfVisits { get; } = Words.Say("c'est la part des visites, pas celle des personnes", "this is the share of the visits, not of the people");

    /// <summary>How one begins that took people for attendances.</summary>
    public static Bilingual OfPeople { get; } = Words.Say("c'est la part des personnes, pas celle des visites", "this is the share of the people, not of the visits");

    /// <summary>A share with its base.</summary>
    public Bilingual Share(Bilingual begin, string figure, QuoteScope scope, PartKind kind, double share)
    {
        var (of, value, whole) = (words.Of(scope), Numbers.Share(share), Base(figure, kind));
        return Words.Say($"{begin.Fr} : {value.Fr} {whole.Fr} ({of.Fr})", $"{begin.En}: {value.En} {whole.En} ({of.En})");
    }

    /// <summary>Another part's share.</summary>
    public Bilingual OtherShare(string figure, QuoteScope scope, QuoteScope other, PartKind kind, double share)
    {
        var (said, true_, value, whole) = (words.Of(scope), words.Of(other), Numbers.Share(share), Base(figure, kind));
        return Words.Say(
            $"c'est la part {true_.Fr}, non {said.Fr} : {value.Fr} {whole.Fr}", $"this is the share {true_.En}, not {said.En}: {value.En} {whole.En}");
    }

    /// <summary>The figure of the whole, said of a part.</summary>
    public Bilingual WholeAsPart(string figure, QuoteScope scope, double? truth)
    {
        var (name, of, right) = (QuoteWords.Name(figure), words.Of(scope), Known(figure, truth));
        return Words.Say($"c'est le chiffre de tous ({name.Fr}), non de cette partie : {of.Fr}{right.Fr}", $"this is the figure of all ({name.En}), not of this part: {of.En}{right.En}");
    }

    /// <summary>Parts added up.</summary>
    public Bilingual AddedParts(QuoteScope scope, double? truth)
    {
        var (of, right) = (words.Of(scope), Known(FigureIds.PeopleReached, truth));
        return Words.Say(
            $"c'est la somme des parties, où qui est dans plusieurs compte plusieurs fois : {of.Fr}{right.Fr}", $"these are the parts added up, in which whoever is in several counts several times: {of.En}{right.En}");
    }

    /// <summary>A share in percent, printed as a number of people.</summary>
    public Bilingual ShareAsCount(string figure, QuoteScope scope, PartKind kind, double share, double truth)
    {
        var (of, value, whole, right) = (words.Of(scope), Numbers.Share(share), Base(figure, kind), Known(figure, truth));
        return Words.Say(
            $"c'est une part en pour cent ({value.Fr} {whole.Fr}), pas un nombre de personnes : {of.Fr}{right.Fr}", $"this is a share in percent ({value.En} {whole.En}), not a number of people: {of.En}{right.En}");
    }

    private static Bilingual Base(string figure, PartKind kind)
    {
        var recorded = PartTexts.Recorded(kind);
        return figure == FigureIds.Attendances ? new($"des présences {recorded.Fr}", $"of the attendances {recorded.En}") : new($"des personnes {recorded.Fr}", $"of the people {recorded.En}");
    }

    private static Bilingual Known(string figure, double? truth)
    {
        if (truth is not { } number)
        {
            return Bilingual.Same("");
        }

        var value = QuoteWords.Value(figure, number);
        return new($", {value.Fr}", $", {value.En}");
    }
}
