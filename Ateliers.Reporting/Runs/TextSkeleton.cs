using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Runs;

/// <summary>A text beside its plain spelling, sign for sign: every script's digits as 0 to 9, any blank as a space, any dash as a hyphen. What is found in the one is taken out of both.</summary>
/// <param name="Text">As it stands.</param>
/// <param name="Plain">As it is looked through; as long as the text.</param>
internal readonly record struct TextSkeleton(string Text, string Plain)
{
    /// <summary>What stands in the plain spelling for what is known to be nobody's, such as a day.</summary>
    private const char Known = '\uE000';

    /// <summary>A text and its plain spelling.</summary>
    /// <param name="text">The text.</param>
    /// <param name="slashesSeparate">Whether a slash may stand between the digits of a number; in a path it begins another name.</param>
    public static TextSkeleton Of(string text, bool slashesSeparate) =>
        new(text, string.Concat(text.Select(sign => sign == '/' && slashesSeparate ? '.' : PlainOf(sign))));

    /// <summary>The text with a word in the place of whatever is found, except for the group "day" in front of it.</summary>
    public TextSkeleton With(string word, Regex found)
    {
        var (text, plain, done) = (new StringBuilder(), new StringBuilder(), 0);
        foreach (Match match in found.Matches(Plain))
        {
            var start = match.Index + match.Groups["day"].Length;
            text.Append(Text, done, start - done).Append(word);
            plain.Append(Plain, done, start - done).Append(word);
            done = match.Index + match.Length;
        }

        return new TextSkeleton(text.Append(Text, done, Text.Length - done).ToString(), plain.Append(Plain, done, Plain.Length - done).ToString());
    }

    /// <summary>The same text, in which what is found is looked at no more.</summary>
    public TextSkeleton Knowing(Regex found) => this with { Plain = found.Replace(Plain, match => new string(Known, match.Length)) };

    private static char PlainOf(char sign) => sign switch
    {
        '＋' or '﹢' => '+',
        '＠' or '﹫' => '@',
        '（' => '(',
        '）' => ')',
        '％' => '%',
        '．' or '·' or '•' => '.',
        _ when sign < 0x80 => sign,
        _ => CharUnicodeInfo.GetUnicodeCategory(sign) switch
        {
            UnicodeCategory.DecimalDigitNumber => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(sign)),
            UnicodeCategory.SpaceSeparator or UnicodeCategory.Format => ' ',
            UnicodeCategory.DashPunctuation => '-',
            _ => sign,
        },
    };
}
