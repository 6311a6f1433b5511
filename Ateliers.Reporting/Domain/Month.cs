using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Ateliers.Reporting.Domain;

/// <summary>A calendar month, written 2026-03: the rhythm in which the programme publishes.</summary>
public readonly record struct Month : IParsable<Month>, IComparable<Month>
{
    /// <summary>The month <paramref name="number"/> (1 to 12) of <paramref name="year"/> (1 to 9999).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public Month(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 12);
        (Year, Number) = (year, number);
    }

    /// <summary>The calendar year, not the goal year.</summary>
    public int Year { get; }

    /// <summary>1 for January to 12 for December.</summary>
    public int Number { get; }

    /// <summary>The first day, inside the month.</summary>
    public DateOnly Start => new(Year, Number, 1);

    /// <summary>The last day, still inside the month.</summary>
    public DateOnly End => new(Year, Number, DateTime.DaysInMonth(Year, Number));

    /// <summary>The days of the month, both ends inside.</summary>
    public Period Period => new(Start, End);

    /// <summary>The month that holds a day.</summary>
    public static Month Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>The month <paramref name="months"/> later (earlier when negative).</summary>
    public Month Plus(int months) => Of(Start.AddMonths(months));

    /// <summary>Every month from <paramref name="first"/> to <paramref name="last"/>, both inside; none when the order is reversed.</summary>
    public static IEnumerable<Month> Range(Month first, Month last)
    {
        for (var month = first; month.CompareTo(last) < 0; month = month.Plus(1))
        {
            yield return month;
        }

        if (first.CompareTo(last) <= 0)
        {
            yield return last;
        }
    }

    /// <inheritdoc/>
    public int CompareTo(Month other) => ((Year * 12) + Number).CompareTo((other.Year * 12) + other.Number);

    /// <summary>The month as it is written: 2026-03.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");

    /// <summary>Reads 2026-03 and nothing else.</summary>
    /// <exception cref="FormatException">The text is not a month.</exception>
    public static Month Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var month) ? month : throw new FormatException("A month is written YYYY-MM, for example 2019-03.");

    /// <summary>Reads 2026-03 and nothing else; false for 2026-13, 2026-3 or 03/2026.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Month result)
    {
        result = default;
        if (s is not { Length: 7 } || s[4] != '-' || Iso.Number(s, 0, 4) is not (>= 1 and var year) || Iso.Number(s, 5, 2) is not (>= 1 and <= 12 and var number))
        {
            return false;
        }

        result = new Month(year, number);
        return true;
    }
}
