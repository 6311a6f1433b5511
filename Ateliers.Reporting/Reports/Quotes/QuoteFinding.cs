using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>What is found of a number in a press text.</summary>
public enum Verdict
{
    /// <summary>It is a figure of ours, exact or rounded by rule.</summary>
    Agrees,

    /// <summary>It is a figure that others declared of this place.</summary>
    Declared,

    /// <summary>Nothing here says what it counts, or nothing is known of it.</summary>
    Unchecked,

    /// <summary>It differs from what is known.</summary>
    Differs,

    /// <summary>It was rounded up to a threshold that is not reached.</summary>
    RoundedUp,

    /// <summary>It is the visits, said of people.</summary>
    VisitsAsPeople,

    /// <summary>It is the people, said of visits.</summary>
    PeopleAsVisits,

    /// <summary>It is the people of the ateliers added up, some of them twice.</summary>
    AddedAteliers,

    /// <summary>It is the people of the months added up, some of them twice.</summary>
    AddedMonths,

    /// <summary>It is the figure of another part: of another theme, of men for women.</summary>
    OtherPart,

    /// <summary>It is the figure of the whole, said of a part.</summary>
    WholeAsPart,

    /// <summary>It is several parts added up, in which some people count twice.</summary>
    AddedParts,

    /// <summary>It is the part's share in percent, said of people.</summary>
    ShareAsCount,

    /// <summary>It is ten times too much or too little.</summary>
    FactorOfTen,

    /// <summary>It is the figure of another place: of a region for a city or the reverse, of an atelier for the network.</summary>
    OtherPlace,

    /// <summary>It is true of another day or year, an earlier one as a rule.</summary>
    OutOfDate,

    /// <summary>Right or wrong, what it speaks of is so few people that no number of them may be published; the finding does not tell it either.</summary>
    NotPublic,
}

/// <summary>One number of a press text, judged.</summary>
/// <param name="Line">Its line in the text, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
/// <param name="Text">As it was written.</param>
/// <param name="Value">What it says, of a range the lower end; a percentage as a ratio.</param>
/// <param name="UpTo">The upper end of a range; null for all others.</param>
/// <param name="Figure">The figure that it claims to be; null where its words name none.</param>
/// <param name="Scope">Of which place and days it was taken to speak; null where it was not checked.</param>
/// <param name="Verdict">What is found.</param>
/// <param name="Truth">The figure that it was measured against; null where there is none.</param>
/// <param name="Message">The finding, for the writer of the text.</param>
public sealed record QuoteFinding(int Line, int Column, string Text, double Value, double? UpTo, string? Figure, QuoteScope? Scope, Verdict Verdict, double? Truth, Bilingual Message)
{
    /// <summary>Whether the text must be changed.</summary>
    public bool IsWrong => Verdict > Verdict.Unchecked;
}

/// <summary>Of which place and days a number speaks.</summary>
/// <param name="Atelier">An atelier's code, or several joined by a plus sign, in the programme's order; null for the network.</param>
/// <param name="Period">The days, both ends inside.</param>
/// <param name="Part">Of which part of the people, several codes of one kind joined by a plus sign; null for all of them. It names no atelier.</param>
public sealed record QuoteScope(string? Atelier, Period Period, Aggregation.FigureScope? Part = null)
{
    private const char Plus = '+';

    /// <summary>The codes of its ateliers; null for the network.</summary>
    public IReadOnlyList<string>? Ateliers => Atelier?.Split(Plus);

    /// <summary>Whether it is more than one atelier, so that their people do not add up to its own.</summary>
    public bool IsSeveral => Atelier is null || Atelier.Contains(Plus, StringComparison.Ordinal);

    /// <summary>Several ateliers as one place: null, the network, where they are all of them.</summary>
    internal static string? Join(IEnumerable<string> ateliers, IReadOnlyList<string> all)
    {
        var named = ateliers.ToHashSet(StringComparer.Ordinal);
        return named.Count == all.Count ? null : string.Join(Plus, all.Where(named.Contains));
    }
}

/// <summary>What is known of a scope, to measure numbers against.</summary>
/// <param name="Figures">The figures of the scope, and for the network's goal year those of the goal.</param>
/// <param name="AteliersAdded">The people of each atelier, added up: what a writer must not print. Counted where a number is suspected of it.</param>
/// <param name="MonthsAdded">The people of each month, added up.</param>
public sealed record QuoteFacts(IReadOnlyList<Aggregation.Figure> Figures, Lazy<long> AteliersAdded, Lazy<long> MonthsAdded)
{
    /// <summary>A figure; null where it is not known.</summary>
    public Aggregation.Figure? Figure(string id) => Figures.FirstOrDefault(figure => figure.Id == id && figure.Value is not null);

    /// <summary>A figure's value; null where it is not known.</summary>
    public double? Of(string id) => Figure(id)?.Value;
}
