using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>What to simulate. The same options give the same bytes.</summary>
public sealed record SimulationOptions
{
    /// <summary>The most rows that a load file may have.</summary>
    public const long MostRows = 100_000_000;

    /// <summary>The first day of which there is anything to simulate: Rennes opened to the public.</summary>
    public static readonly DateOnly First = new(2018, 6, 9);

    /// <summary>The last day that is simulated.</summary>
    public static readonly DateOnly Last = new(2019, 12, 31);

    /// <summary>The seed of every random number.</summary>
    public int Seed { get; init; } = 2018;

    /// <summary>Null makes the calibrated sample of four ateliers; a number makes one load file of exactly so many rows.</summary>
    public long? Rows { get; init; }

    /// <summary>The first day of which sessions are written, inside.</summary>
    public DateOnly From { get; init; } = First;

    /// <summary>The last day of which sessions are written, inside.</summary>
    public DateOnly To { get; init; } = Last;

    /// <summary>The workspace to write into: its inbox and its marker.</summary>
    public required string OutDir { get; init; }

    /// <summary>The ateliers, their open days, and the words that the files use.</summary>
    public required Programme Programme { get; init; }

    /// <summary>Checks the limits.</summary>
    /// <exception cref="FailureException">An option lies outside its limits (<see cref="Outcome.Usage"/>).</exception>
    public void Validate()
    {
        if (string.IsNullOrWhiteSpace(OutDir))
        {
            throw Wrong("Aucun dossier de sortie : indiquez --out DOSSIER.", "No output folder: give --out DIR.");
        }

        if (Rows is < 1 or > MostRows)
        {
            throw Wrong(
                "Le nombre de lignes doit être compris entre 1 et 100 000 000.",
                "The number of rows must lie between 1 and 100,000,000.");
        }

        if (From < First || To > Last || To < From)
        {
            throw Wrong(
                $"La période simulée doit rester entre le {Iso.Date(First)} et le {Iso.Date(Last)}, et commencer avant de finir.",
                $"The simulated period must stay between {Iso.Date(First)} and {Iso.Date(Last)}, and begin before it ends.");
        }

        if (Programme.Themes.Count == 0 || Programme.Audiences.Count == 0 || Programme.Formats.Count == 0)
        {
            throw Wrong(
                "La configuration ne nomme aucun thème, public ou format : il en faut au moins un de chaque.",
                "The configuration names no theme, audience or format: it takes at least one of each.");
        }
    }

    private static FailureException Wrong(string french, string english) => new(Outcome.Usage, new Bilingual(french, english));
}
