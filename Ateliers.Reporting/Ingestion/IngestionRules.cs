using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>What holds for every file of a run: the programme's words, the day, and how much of a file is still believed.</summary>
public sealed record IngestionRules
{
    /// <summary>The programme, whose themes, audiences and session formats are the words that rows may use.</summary>
    public required Programme Programme { get; init; }

    /// <summary>The ateliers that rows may name: those of the configuration and of the database.</summary>
    public required IReadOnlyList<Atelier> Ateliers { get; init; }

    /// <summary>Ateliers by the names that they had when their first file came in, where the configuration has renamed them since: older exports still bear these.</summary>
    public IReadOnlyList<Atelier> FormerNames { get; init; } = [];

    /// <summary>The local day of the run. A session after it has not taken place yet.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The code of the atelier of rows that name none themselves; null when such rows are rejected.</summary>
    public string? DefaultAtelier { get; init; }

    /// <summary>Whether an atelier that nobody knows yet is taken as a new one; otherwise its rows are rejected.</summary>
    public bool NewAteliers { get; init; }

    /// <summary>Who was forgotten; null where nobody was.</summary>
    public ForgottenPeople? Forgotten { get; init; }

    /// <summary>How much of a file is still believed.</summary>
    public ReadingLimits Limits => Programme.Limits;

    /// <summary>
    /// The most persons, and a quarter as many sessions, that a file's reader remembers. Beyond them it forgets all and begins anew, which
    /// costs time and changes nothing else.
    /// </summary>
    public int MaxRemembered { get; init; } = 1_000_000;

    /// <summary>The first day that a session can have.</summary>
    public DateOnly Earliest { get; init; } = new(2000, 1, 1);

    /// <summary>The last day that a session can have: two years ahead, both ends inside.</summary>
    public DateOnly Latest => Today.AddYears(2);

    /// <summary>Checks the limits before the first row.</summary>
    /// <exception cref="FailureException">A limit makes no sense, or the default atelier is not a known one.</exception>
    internal IngestionRules Checked()
    {
        foreach (var (name, value, least, most) in Limits.Each().Append((nameof(MaxRemembered), MaxRemembered, 4, 100_000_000)))
        {
            Require(value >= least && value <= most, name, $"{least} … {most}");
        }

        if (DefaultAtelier is { } code && !Ateliers.Any(atelier => atelier.Code == code))
        {
            throw new FailureException(Outcome.Usage, new Bilingual(
                $"L’atelier « {code} » est inconnu. Ateliers connus : {Known()}.",
                $"The atelier \"{code}\" is unknown. Known ateliers: {Known()}."));
        }

        return this;
    }

    private static void Require(bool holds, string limit, string range)
    {
        if (!holds)
        {
            throw new FailureException(Outcome.Usage, new Bilingual(
                $"La limite {limit} doit être comprise entre {range}.",
                $"The limit {limit} must lie within {range}."));
        }
    }

    private string Known() => string.Join(", ", Ateliers.Select(atelier => atelier.Code));
}
