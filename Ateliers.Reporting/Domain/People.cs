using System.Globalization;

namespace Ateliers.Reporting.Domain;

/// <summary>
/// A number of distinct people. There is no plus: who came in March and in April is one person of the year, so people
/// of months, ateliers or themes are counted again from the facts, never added.
/// </summary>
/// <param name="Count">How many, 0 or more.</param>
public readonly record struct People(long Count) : IComparable<People>
{
    /// <inheritdoc/>
    public int CompareTo(People other) => Count.CompareTo(other.Count);

    /// <summary>The bare number, without separators.</summary>
    public override string ToString() => Count.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A number of attendances (visits). One person may make many: they add up, and are never shown under the word "people".</summary>
/// <param name="Count">How many, 0 or more.</param>
public readonly record struct Visits(long Count) : IComparable<Visits>
{
    /// <summary>Visits of two slices that do not overlap add up.</summary>
    public static Visits operator +(Visits left, Visits right) => new(left.Count + right.Count);

    /// <inheritdoc/>
    public int CompareTo(Visits other) => Count.CompareTo(other.Count);

    /// <summary>The bare number, without separators.</summary>
    public override string ToString() => Count.ToString(CultureInfo.InvariantCulture);
}
