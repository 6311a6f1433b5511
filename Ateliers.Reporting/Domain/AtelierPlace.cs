namespace Ateliers.Reporting.Domain;

/// <summary>Where an atelier lies: the middle of its city, which is near enough for a map of the country.</summary>
/// <param name="Atelier">The code of the atelier.</param>
/// <param name="Latitude">Degrees north, −90 to 90.</param>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
public sealed record AtelierPlace(string Atelier, double Latitude, double Longitude);
