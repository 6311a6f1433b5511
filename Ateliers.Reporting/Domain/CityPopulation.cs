namespace Ateliers.Reporting.Domain;

/// <summary>The inhabitants of the city of an atelier, against which its people are measured. Who comes to an atelier need not live in its city.</summary>
/// <param name="Atelier">The code of the atelier.</param>
/// <param name="City">The city, as readers name it.</param>
/// <param name="Inhabitants">How many, 1 or more.</param>
/// <param name="On">The day of which the number speaks.</param>
/// <param name="Source">Who counted them, for readers.</param>
public sealed record CityPopulation(string Atelier, string City, long Inhabitants, DateOnly On, string Source);
