using System.Buffers.Text;
using System.Globalization;
using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>When somebody was born, as far as a row states it.</summary>
/// <param name="Year">The year; 0 when not stated, or when nobody who lives was born in it.</param>
/// <param name="Day">The day; null where the year alone is stated.</param>
/// <param name="IsImpossible">Whether something is stated that no birth can be.</param>
internal readonly record struct Birth(int Year, DateOnly? Day, bool IsImpossible = false);

/// <summary>Reads years and days of birth: 1950, 03/01/1950, 3 janvier 1950, 01/1950, a workbook's number.</summary>
internal sealed partial class BirthReader
{
    private const int OldestAge = 120;
    private const int Century = 100;

    private readonly FieldSource field;
    private readonly Dates dates;
    private readonly DateOnly today;
    private readonly bool isPlain;

    /// <param name="field">The field of the birth.</param>
    /// <param name="rules">What holds for the run.</param>
    /// <param name="order">The order of day and month, where an earlier reading has shown it; null reads as the description says.</param>
    public BirthReader(FieldSource field, IngestionRules rules, DayOrder? order)
    {
        (this.field, today) = (field, rules.Today);
        isPlain = field.Field.Pattern is null;
        Order = new DayOrderEvidence(field.Field.Dates);
        dates = new Dates(field.Field.Dates, TimeZoneInfo.FindSystemTimeZoneById(rules.Programme.TimeZone), order, Order);
    }

    /// <summary>What the days of birth say of the order of day and month.</summary>
    public DayOrderEvidence Order { get; }

    /// <summary>What the row states.</summary>
    public Birth Of(CsvReader csv)
    {
        var cell = field.Cell(csv);
        if (cell.IsEmpty && field.Field.Value is null)
        {
            return default;
        }

        return isPlain && cell.Length == 4 && Utf8Parser.TryParse(cell, out int year, out var digits, 'D') && digits == cell.Length && IsPossible(year)
            ? new Birth(year, null)
            : Of(SpreadsheetNumbers.Undressed(field.Text(csv)));
    }

    private Birth Of(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && IsPossible(number))
        {
            return new Birth(number, null);
        }

        if (Day(text) is { } day)
        {
            return IsPossible(day.Year) && day <= today ? new Birth(day.Year, day) : new Birth(0, null, IsImpossible: true);
        }

        if (MonthAndYear().Match(text) is { Success: true } match && int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) is var year && IsPossible(year))
        {
            return new Birth(year, null);
        }

        return new Birth(0, null, IsImpossible: text.AsSpan().ContainsAnyInRange('0', '9'));
    }

    /// <summary>The day of a text; of a year that was cut to two digits, the last one that has been.</summary>
    private DateOnly? Day(string text) => dates.DayOfBirth(text) is { } day
        ? day > today && YearOfTwoDigits().IsMatch(text) ? day.AddYears(-Century) : day
        : null;

    private bool IsPossible(int year) => year >= today.Year - OldestAge && year <= today.Year;

    /// <summary>01/1950 or 1950-01: a month says no more of who it is than the year does, as most sources state none.</summary>
    [GeneratedRegex("^((0?[1-9]|1[0-2])[ /.-](?<year>[0-9]{4})|(?<year>[0-9]{4})[ /.-](0?[1-9]|1[0-2]))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MonthAndYear();

    [GeneratedRegex("(?<![0-9])[0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex YearOfTwoDigits();
}
