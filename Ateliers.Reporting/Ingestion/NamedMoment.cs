namespace Ateliers.Reporting.Ingestion;

/// <summary>The day and the hour that a format reads in a file's name, as they stand there; null where it reads none.</summary>
/// <param name="Day">The day of its sessions.</param>
/// <param name="Hour">Their hour, or the part of the day.</param>
internal readonly record struct NamedMoment(string? Day, string? Hour)
{
    /// <summary>What a description reads in a name.</summary>
    /// <param name="format">The description.</param>
    /// <param name="name">The name, with or without folders.</param>
    public static NamedMoment Of(FormatDescription format, string name)
    {
        var file = Path.GetFileName(name);
        return new(Part(format, FieldNames.Date, file), Part(format, FieldNames.Start, file));
    }

    /// <summary>Whether it says what another leaves open, and nothing else than it.</summary>
    public bool SaysMoreThan(NamedMoment other) => !IsOtherThan(other) && ((Day is not null && other.Day is null) || (Hour is not null && other.Hour is null));

    /// <summary>Whether it says another day, or another hour of the day.</summary>
    public bool IsOtherThan(NamedMoment other) => Differ(Day, other.Day) || (Day == other.Day && Differ(Hour, other.Hour));

    /// <summary>2019-03-09 14:00.</summary>
    public override string ToString() => $"{Day} {Hour}".Trim();

    private static bool Differ(string? one, string? other) => one is not null && other is not null && one != other;

    private static string? Part(FormatDescription format, string field, string file) =>
        format.Fields.GetValueOrDefault(field)?.FileName?.PartOf(file) is { Length: > 0 } part ? part : null;
}
