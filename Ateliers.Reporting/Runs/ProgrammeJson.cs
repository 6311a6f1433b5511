using System.Text.Json;
using System.Text.Json.Serialization;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs;

/// <summary>How the values of the configuration are read: laid down when the program is built, as every command reads it and would spend a tenth of its start on finding out.</summary>
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(long?))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(Bilingual))]
[JsonSerializable(typeof(List<string>))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
[JsonSerializable(typeof(List<Configured.Said>))]
[JsonSerializable(typeof(Configured.Acceptance))]
[JsonSerializable(typeof(List<Configured.Place>))]
[JsonSerializable(typeof(List<Configured.Word>))]
[JsonSerializable(typeof(List<Configured.ClosedDays>))]
[JsonSerializable(typeof(List<Configured.SetGoal>))]
[JsonSerializable(typeof(List<CityPopulation>))]
[JsonSerializable(typeof(List<AtelierPlace>))]
internal sealed partial class ProgrammeJson : JsonSerializerContext;

/// <summary>The values of the configuration that have several parts, as they are written there.</summary>
internal static class Configured
{
    /// <summary>A goal of one year, from a day on.</summary>
    internal sealed record SetGoal(long Value, DateOnly On, string By, Bilingual Why);

    /// <summary>The share of those who feel the need and agree to go, and who says so.</summary>
    internal sealed record Acceptance(double Share, string Source);

    /// <summary>A figure that others declared: <c>counts</c> by the name of a <see cref="DeclaredUnit"/> in small letters.</summary>
    internal sealed record Said(
        long Value, Bilingual Wording, string Place, string Period, string SaidOn, string Source, string Url, string? Counts = null, DeclaredScope? Scope = null, Stretch? Days = null);

    /// <summary>Days one after another; both ends inside.</summary>
    internal sealed record Stretch(DateOnly From, DateOnly To);

    /// <summary>An atelier as it is configured.</summary>
    internal sealed record Place(string Code, string Name, DateOnly? Opens, DateOnly? Closes = null, int? Colour = null, List<string>? OpenWeekdays = null, string? Region = null, double? SessionsPerWeek = null, int? SeatsPerSession = null, decimal? GoalShare = null);

    /// <summary>A theme, an audience or a format.</summary>
    internal sealed record Word(string Code, string Fr, string En);

    /// <summary>Days on which all ateliers, or one, are closed; both ends inside.</summary>
    internal sealed record ClosedDays(DateOnly From, DateOnly To, Bilingual Reason, string? Atelier = null);
}
