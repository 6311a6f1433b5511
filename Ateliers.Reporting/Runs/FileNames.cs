using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Runs;

/// <summary>What ledgers, pages and messages call a file; and what a note may not say.</summary>
internal static partial class FileNames
{
    /// <summary>What may stand between the digits of a phone number.</summary>
    private const string Gap = "[ ._()'’,-]{0,3}";

    /// <summary>
    /// The name without the e-mail addresses and phone numbers that people give to files, on one line. A day before an address and the file's endings stay, and so do days, months, hours and
    /// numbers that are no phone's.
    /// </summary>
    public static string WithoutAddresses(string name)
    {
        var line = name.Any(char.IsControl) ? string.Concat(name.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter)) : name;
        return Masked(line, slashesSeparate: false);
    }

    /// <summary>Whether a note holds an e-mail address or a phone number.</summary>
    public static bool HoldsAddress(string note) => note.AsSpan().ContainsAny('@', '＠', '﹫') || Masked(note, slashesSeparate: true) != note;

    /// <summary>Numbers that can be nothing else go first; then days are set aside, because some of them look like the rest of a number; then all others.</summary>
    private static string Masked(string text, bool slashesSeparate) => TextSkeleton.Of(text, slashesSeparate)
        .With("(e-mail)", Address())
        .With("(e-mail)", SpelledAddress())
        .With("(tel)", International())
        .With("(tel)", French())
        .Knowing(Moment())
        .With("(tel)", BehindYearByTwos())
        .Knowing(Day())
        .Knowing(MonthAlone())
        .With("(tel)", BehindYear())
        .With("(tel)", National())
        .With("(tel)", WithoutZero())
        .Text;

    [GeneratedRegex(
        @"(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2}([ _T][0-9]{2}h[0-9]{2})?[ _-]?)?[\p{L}\p{M}\p{N}._%+'-]+(@|%40|[(\[{] ?(at|arobase) ?[)\]}])[\p{L}\p{M}\p{N}_-]+(\.[\p{L}\p{M}\p{N}_-]+?)*?"
            + @"(?=(\.(csv|txt|tsv|zip|gz))*($|[/\\])|[^\p{L}\p{M}\p{N}._-])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    /// <summary>ana at x.test, ana (at) x.test: a word among others, so what follows must be a domain.</summary>
    [GeneratedRegex(
        @"(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2}([ _T][0-9]{2}h[0-9]{2})?[ _-]?)?[\p{L}\p{M}\p{N}._%+'-]+[ _]+(at|arobase|[(\[{] ?(at|arobase|@) ?[)\]}])[ _]+[\p{L}\p{M}\p{N}_-]+(\.[\p{L}\p{M}\p{N}_-]+?)*?"
            + @"\.(?!(csv|txt|tsv|zip|gz)\b)\p{L}{2,}(?=(\.(csv|txt|tsv|zip|gz))*($|[/\\])|[^\p{L}\p{M}\p{N}._-])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex SpelledAddress();

    /// <summary>A plus, a country and its number: 8 to 15 digits.</summary>
    [GeneratedRegex(@"\(?\+" + Gap + "[1-9](" + Gap + "[0-9]){7,14}(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex International();

    /// <summary>The digits behind 0033, with or without (0) and however they are grouped; or ten digits that begin with 0, alone, by twos or by fours.</summary>
    [GeneratedRegex(
        @"(?<![0-9.-])(\(?0033\)?[ ._-]*(\(0\)[ ._-]*)?[1-9]([ ._-]?[0-9]){8}|0[ ._-]?[1-9](([0-9]{8})|(([ ._-][0-9]{2}){4})|( [0-9]{4} [0-9]{4})))(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex French();

    /// <summary>A day with its hour, as people and as machines write it.</summary>
    [GeneratedRegex(
        @"(?<![0-9])(19|20)[0-9]{2}(?<s>[-._/ ]?)(0[1-9]|1[0-2])\k<s>(0[1-9]|[12][0-9]|3[01])([ _T-]{0,2}([01][0-9]|2[0-3])[h:._-]?[0-5][0-9]([m:._-]?[0-5][0-9])?)(?![0-9]|" + Gap + "[0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Moment();

    /// <summary>A day: the year first or last.</summary>
    [GeneratedRegex(
        @"(?<![0-9])((19|20)[0-9]{2}((?<s>[-._/ ])(0?[1-9]|1[0-2])\k<s>(0?[1-9]|[12][0-9]|3[01])|(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01]))"
            + @"|((0?[1-9]|[12][0-9]|3[01])(?<s>[-._/ ])(0?[1-9]|1[0-2])\k<s>|(0[1-9]|[12][0-9]|3[01])(0[1-9]|1[0-2]))(19|20)[0-9]{2})(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Day();

    /// <summary>A month with its year.</summary>
    [GeneratedRegex(
        "(?<![0-9])((19|20)[0-9]{2}[-_./](0[1-9]|1[0-2])|(0[1-9]|1[0-2])[-_./](19|20)[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MonthAlone();

    /// <summary>A French number by twos behind a year: 2019-06-12-34-56-78 begins with a day only at first sight, for no clock says 34:56:78.</summary>
    [GeneratedRegex("(?<![0-9])(?<day>(19|20)[0-9]{2}[ ._-])0[1-9]([ ._-][0-9]{2}){4}(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex BehindYearByTwos();

    /// <summary>A French number right behind a year, a month or a day.</summary>
    [GeneratedRegex("(?<![0-9])(?<day>(19|20)[0-9]{2}([0-9]{2}){0,2})0[1-9][0-9]{8}(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex BehindYear();

    /// <summary>00 and a country, or 0 and a region or network: 8 to 15 digits (17 with 00).</summary>
    [GeneratedRegex(@"(?<![0-9])\(?0" + Gap + "(0" + Gap + ")?[1-9](" + Gap + "[0-9]){6,14}(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex National();

    /// <summary>A French mobile number whose 0 a spreadsheet has dropped, alone or behind 33.</summary>
    [GeneratedRegex("(?<![0-9])(33" + Gap + ")?[67](" + Gap + "[0-9]){8}(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WithoutZero();
}
