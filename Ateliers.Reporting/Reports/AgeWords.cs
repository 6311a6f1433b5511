using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>Age bands in words. They go from one age to another, both inside, or are open above: 25-39, 70+.</summary>
internal static class AgeWords
{
    /// <summary>25 à 39 ans, 70 ans et plus; 25 to 39, 70 and over.</summary>
    /// <param name="code">The band as files and commands write it.</param>
    public static Bilingual Of(string code) => code[^1] == '+'
        ? new($"{code[..^1]}{Numbers.NoBreak}ans et plus", $"{code[..^1]} and over")
        : new($"{code.Replace("-", " à ", StringComparison.Ordinal)}{Numbers.NoBreak}ans", code.Replace("-", " to ", StringComparison.Ordinal));

    /// <summary>les 25 à 39 ans, people aged 25 to 39.</summary>
    /// <param name="code">The band as files and commands write it.</param>
    public static Bilingual PeopleOf(string code)
    {
        var band = Of(code);
        return new($"les {band.Fr}", $"people aged {band.En}");
    }
}
