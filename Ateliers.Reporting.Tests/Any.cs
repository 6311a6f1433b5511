using CsCheck;

namespace Ateliers.Reporting.Tests;

/// <summary>Generators that several rooms' properties share.</summary>
internal static class Any
{
    /// <summary>One of a few values.</summary>
    public static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
