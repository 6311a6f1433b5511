using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Tests.Rendering.Charts;

/// <summary>Maps as reports make them, and maps at the edge of what can be drawn.</summary>
internal static class Maps
{
    private static readonly (string Name, double Latitude, double Longitude)[] Cities =
        [("Rennes", 48.117, -1.677), ("Montpellier", 43.610, 3.877), ("Nancy", 48.693, 6.184), ("Saint-Étienne", 45.439, 4.387)];

    /// <summary>The four cities, with as many people as are given; null has not come in.</summary>
    internal static MapChart Of(params long?[] people) => new(ChartSamples.Words("map"), [.. people.Select((count, i) => Place(Cities[i].Name, count, Cities[i].Latitude, Cities[i].Longitude, Tone.Series1 + i))]);

    /// <summary>The four cities with the longest words that a report has for them.</summary>
    internal static MapChart AtLeast
    {
        get
        {
            var chart = Of(18_565, 12_004, 11_203, 8_011);
            return chart with { Places = [.. chart.Places.Select(place => place with { Labels = [.. place.Labels.Select(Numbers.AtLeast)] })] };
        }
    }

    /// <summary>Many ateliers, of which some have long names, around the middle of the country.</summary>
    internal static MapChart Crowd(int count) => new(
        ChartSamples.Words("map"),
        [.. Enumerable.Range(0, count).Select(i => Place(
            i % 7 == 3 ? "Saint-Germain-en-Laye – Médiathèque Marcel-Proust" : $"Atelier {i + 1}", 9_000 / (i + 1), 46.5 + (3.5 * Math.Sin(i * 2.4) * i / count), 2.5 + (4.5 * Math.Cos(i * 2.4) * i / count), Tone.Grey))]);

    private static MapPlace Place(string name, long? people, double latitude, double longitude, Tone tone) => new(
        Bilingual.Same(name),
        people,
        people is { } known
            ? [Numbers.People(known), new($"{Numbers.Decimal(known / 200.0).Fr} pour 1\u202f000 habitants", $"{Numbers.Decimal(known / 200.0).En} per 1,000 inhabitants")]
            : [new("non reçu", "not received")],
        latitude,
        longitude,
        tone);
}
