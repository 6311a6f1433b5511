using System.Globalization;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>
/// Numbers as readers of each language write them. The rules are written out here, so that a report does not change with the culture data
/// of the machine. No ordinary space ever stands inside a number or between a number and what it counts.
/// </summary>
public static class Numbers
{
    /// <summary>U+00A0: a space that does not break, between a number and its word.</summary>
    public const char NoBreak = '\u00A0';

    /// <summary>U+202F: the narrow space that does not break, between thousands and before a percent sign in French.</summary>
    public const char NarrowNoBreak = '\u202F';

    /// <summary>The most decimals of a share that is more than nothing.</summary>
    private const int MostDecimals = 12;

    private static readonly CultureInfo FrenchDigits = French();

    private static readonly Bilingual OneReached = new("personne accompagnée", "person reached");

    private static readonly Bilingual ManyReached = new("personnes accompagnées", "people reached");

    /// <summary>12 480 and 12,480. Negative numbers carry a minus sign (U+2212).</summary>
    public static Bilingual Integer(double number)
    {
        var whole = Math.Round(number, MidpointRounding.AwayFromZero);
        return new(Signed(whole, "#,0", FrenchDigits), Signed(whole, "#,0", CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// A ratio as a percentage with one decimal, 48,2 % and 48.2%, for labels and tables. More than nothing is never 0,0 %, nor less than the
    /// whole 100,0 %: they are &lt; 0,1 % and &gt; 99,9 %.
    /// </summary>
    public static Bilingual Share(double ratio) => Share(ratio, new("<", "<"), new(">", ">"));

    /// <summary>The same ratio within a sentence: 48,2 %, moins de 0,1 %, plus de 99,9 %.</summary>
    public static Bilingual ShareInWords(double ratio) => Share(ratio, new("moins de", "less than"), new("plus de", "more than"));

    /// <summary>
    /// A ratio that may be larger, rounded down so that it stays true, to one decimal or as many as it takes to be more than nothing: au moins 0,4 %,
    /// au moins 0,03 %.
    /// </summary>
    public static Bilingual ShareAtLeast(double ratio) => AtLeast(ShareDown(ratio));

    /// <summary>The same number without its words: 0,03 %.</summary>
    public static Bilingual ShareDown(double ratio)
    {
        var (percent, decimals) = ((decimal)ratio * 100, 1);
        while (percent > 0 && decimals < MostDecimals && decimal.Round(percent, decimals, MidpointRounding.ToZero) == 0)
        {
            decimals++;
        }

        var (number, format) = ((double)decimal.Round(percent, decimals, MidpointRounding.ToZero), $"#,0.{new string('0', decimals)}");
        return new($"{Signed(number, format, FrenchDigits)}{NarrowNoBreak}%", $"{Signed(number, format, CultureInfo.InvariantCulture)}%");
    }

    /// <summary>A share that was quoted in whole percent, from a ratio: 0.4 is 40 % and 40%.</summary>
    public static Bilingual WholePercent(double ratio)
    {
        var number = Integer(ratio * 100);
        return new($"{number.Fr}{NarrowNoBreak}%", $"{number.En}%");
    }

    /// <summary>A number with one decimal: 5,2 and 5.2.</summary>
    public static Bilingual Decimal(double number)
    {
        var rounded = Math.Round(number, 1, MidpointRounding.AwayFromZero);
        return new(Signed(rounded, "#,0.0", FrenchDigits), Signed(rounded, "#,0.0", CultureInfo.InvariantCulture));
    }

    /// <summary>A number with as many decimals as it has, two at most: 12 480, 0,25 and 12,480, 0.25. For axes.</summary>
    public static Bilingual Plain(double number) => new(Signed(number, "#,0.##", FrenchDigits), Signed(number, "#,0.##", CultureInfo.InvariantCulture));

    /// <summary>A rate with one decimal, or as many as it takes to be more than nothing: 72,4 and 0,03. Where it may be larger it is rounded down: au moins 72,4.</summary>
    /// <param name="number">0 or more.</param>
    /// <param name="orMore">Whether it may be larger.</param>
    public static Bilingual Rate(double number, bool orMore)
    {
        var rounding = orMore ? MidpointRounding.ToZero : MidpointRounding.AwayFromZero;
        var decimals = 1;
        while (number > 0 && decimals < MostDecimals && decimal.Round((decimal)number, decimals, rounding) == 0)
        {
            decimals++;
        }

        var (rounded, format) = ((double)decimal.Round((decimal)number, decimals, rounding), $"#,0.{new string('0', decimals)}");
        var text = new Bilingual(Signed(rounded, format, FrenchDigits), Signed(rounded, format, CultureInfo.InvariantCulture));
        return orMore ? AtLeast(text) : text;
    }

    /// <summary>5,2 fois and 5.2 times.</summary>
    public static Bilingual Times(double ratio)
    {
        var number = Decimal(ratio);
        return new($"{number.Fr}{NoBreak}fois", $"{number.En}{NoBreak}times");
    }

    /// <summary>A multiple that may be larger, rounded down so that it stays true: au moins 5,6 fois.</summary>
    public static Bilingual TimesAtLeast(double ratio) => AtLeast(Times((double)decimal.Round((decimal)ratio, 1, MidpointRounding.ToZero)));

    /// <summary>The word for what a number counts, without the number. French has the singular for 0 and 1, English for 1 alone.</summary>
    public static Bilingual Word(long number, Bilingual one, Bilingual many) =>
        new(Math.Abs(number) < 2 ? one.Fr : many.Fr, Math.Abs(number) == 1 ? one.En : many.En);

    /// <summary>A number with the word for what it counts.</summary>
    public static Bilingual Count(long number, Bilingual one, Bilingual many)
    {
        var (digits, word) = (Integer(number), Word(number, one, many));
        return new($"{digits.Fr}{NoBreak}{word.Fr}", $"{digits.En}{NoBreak}{word.En}");
    }

    /// <summary>au plus 400 and at most 400: a number above which the truth cannot lie.</summary>
    public static Bilingual AtMost(Bilingual number) => new($"au plus{NoBreak}{number.Fr}", $"at most{NoBreak}{number.En}");

    /// <summary>au moins 400 and at least 400: a number below which the truth cannot lie.</summary>
    public static Bilingual AtLeast(Bilingual number) => new($"au moins{NoBreak}{number.Fr}", $"at least{NoBreak}{number.En}");

    /// <summary>12 480 personnes.</summary>
    public static Bilingual People(long number) => Count(number, new("personne", "person"), new("personnes", "people"));

    /// <summary>personnes accompagnées, people reached: the word for a number of them.</summary>
    public static Bilingual ReachedWord(long number) => Word(number, OneReached, ManyReached);

    /// <summary>12 480 personnes accompagnées.</summary>
    public static Bilingual PeopleReached(long number) => Count(number, OneReached, ManyReached);

    /// <summary>31 204 présences.</summary>
    public static Bilingual Attendances(long number) => Count(number, new("présence", "attendance"), new("présences", "attendances"));

    /// <summary>1 210 séances.</summary>
    public static Bilingual Sessions(long number) => Count(number, new("séance", "session"), new("séances", "sessions"));

    /// <summary>34 jours d’ouverture.</summary>
    public static Bilingual OpenDays(long number) =>
        Count(number, new("jour d’ouverture", "open day"), new("jours d’ouverture", "open days"));

    /// <summary>840 inscriptions.</summary>
    public static Bilingual Registrations(long number) =>
        Count(number, new("inscription", "registration"), new("inscriptions", "registrations"));

    /// <summary>12 personnes identifiées: where a number is counted from the identified people alone.</summary>
    public static Bilingual IdentifiedPeople(long number) =>
        Count(number, new("personne identifiée", "identified person"), new("personnes identifiées", "identified people"));

    /// <summary>6 210 premiers contacts.</summary>
    public static Bilingual FirstContacts(long number) =>
        Count(number, new("premier contact", "first contact"), new("premiers contacts", "first contacts"));

    private static Bilingual Share(double ratio, Bilingual less, Bilingual more)
    {
        var percent = Math.Round(ratio * 100, 1, MidpointRounding.AwayFromZero);
        return ratio switch
        {
            > 0 when percent <= 0 => Percent(0.1, less),
            < 1 when percent >= 100 => Percent(99.9, more),
            _ => Percent(percent, null),
        };
    }

    private static Bilingual Percent(double percent, Bilingual? bound)
    {
        var number = Decimal(percent);
        return new($"{bound?.Fr}{(bound is null ? "" : NoBreak)}{number.Fr}{NarrowNoBreak}%", $"{bound?.En}{(bound is null ? "" : NoBreak)}{number.En}%");
    }

    private static string Signed(double number, string format, CultureInfo culture)
    {
        var digits = Math.Abs(number).ToString(format, culture);
        return number < 0 ? $"\u2212{digits}" : digits;
    }

    private static CultureInfo French()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberGroupSeparator = "\u202F";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        return CultureInfo.ReadOnly(culture);
    }
}
