using System.Globalization;
using System.Text;

namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>Common French names, put together at random: whoever bears one of them is a coincidence.</summary>
internal static class Names
{
    /// <summary>Given names of women.</summary>
    public static IReadOnlyList<string> Women { get; } =
    [
        "Chloé", "Zoé", "Léa", "Inès", "Hélène", "Françoise", "Agnès", "Océane", "Maëlys", "Noémie", "Anaïs", "Élodie", "Émilie", "Amélie",
        "Aurélie", "Cécile", "Éloïse", "Solène", "Gaëlle", "Maïwenn", "Marie-Ève", "Anne-Sophie", "Marie", "Camille", "Sarah", "Manon",
        "Emma", "Louise", "Jeanne", "Nathalie", "Sylvie", "Isabelle", "Catherine", "Monique", "Martine", "Nadia", "Fatima", "Aïcha", "Samira",
        "Khadija", "Yasmine", "Leïla", "Mariam", "Awa", "Rokhaya", "Thi Mai", "Ana", "María José", "Ewa", "Olga", "Claire", "Julie", "Lucie",
        "Pauline", "Mathilde", "Clémence", "Margaux", "Joséphine", "Colette", "Ginette", "Bérénice", "Salomé",
    ];

    /// <summary>Given names of men.</summary>
    public static IReadOnlyList<string> Men { get; } =
    [
        "José", "Noël", "Gaël", "Loïc", "Raphaël", "Mickaël", "Jérôme", "Rémi", "Stéphane", "André", "René", "Hervé", "François", "Benoît",
        "Jean-François", "Jean-Noël", "Théo", "Léo", "Timothée", "Barthélémy", "Cédric", "Frédéric", "Sébastien", "Grégory", "Mathéo", "Yann",
        "Erwan", "Gwenaël", "Tanguy", "Pierre", "Paul", "Jacques", "Michel", "Philippe", "Alain", "Bernard", "Nicolas", "Julien", "Thomas",
        "Hugo", "Lucas", "Nathan", "Mohamed", "Karim", "Rachid", "Saïd", "Youssef", "Ibrahima", "Mamadou", "Ousmane", "Duc", "João", "Tomás",
        "Piotr", "Sergio", "Antoine", "Clément", "Maxime", "Quentin", "Valentin", "Gérard", "Honoré",
    ];

    /// <summary>Family names.</summary>
    public static IReadOnlyList<string> Families { get; } =
    [
        "Martin", "Bernard", "Thomas", "Petit", "Robert", "Richard", "Durand", "Dubois", "Moreau", "Laurent", "Simon", "Michel", "Lefèvre",
        "Leroy", "Roux", "David", "Bertrand", "Morel", "Fournier", "Girard", "Bonnet", "Dupont", "Lambert", "Fontaine", "Rousseau", "Vincent",
        "Müller", "Faure", "André", "Mercier", "Blanc", "Guérin", "Boyer", "Garnier", "Chevalier", "François", "Legrand", "Gauthier", "Garcia",
        "Perrin", "Robin", "Clément", "Morin", "Nicolas", "Henry", "Roussel", "Mathieu", "Gautier", "Masson", "Marchand", "Duval", "Denis",
        "Dumont", "Marie", "Lemaire", "Noël", "Meyer", "Dufour", "Meunier", "Brun", "Blanchard", "Giraud", "Joly", "Rivière", "Lucas",
        "Brunet", "Gaillard", "Barbier", "Arnaud", "Martínez", "Gérard", "Roche", "Renard", "Schmitt", "Roy", "Leroux", "Colin", "Vidal",
        "Caron", "Picard", "Roger", "Fabre", "Aubert", "Lemoine", "Renaud", "Dumas", "Lacroix", "Olivier", "Philippe", "Bourgeois", "Pierre",
        "Benoît", "Rey", "Leclerc", "Payet", "Rolland", "Leclercq", "Guillaume", "Lecomte", "López", "Jean", "Dupuy", "Guillot", "Hubert",
        "Berger", "Carpentier", "Sánchez", "Dupuis", "Moulin", "Louis", "Deschamps", "Huet", "Vasseur", "Pérez", "Boucher", "Fleury", "Royer",
        "Klein", "Jacquet", "Adam", "Paris", "Poirier", "Marty", "Aubry", "Guyot", "Carré", "Charles", "Renault", "Charpentier", "Ménard",
        "Maillard", "Baron", "Bertin", "Bailly", "Hervé", "Schneider", "Fernández", "Le Gall", "Collet", "Léger", "Bouvier", "Julien",
        "Prévost", "Millet", "Perrot", "Daniel", "Le Roux", "Cousin", "Germain", "Breton", "Rémy", "Besson", "Le Goff", "D'Angelo",
        "L'Hostis", "N'Diaye", "Ben Saïd", "El Amrani", "Traoré", "Diallo", "Nguyen", "Gonçalves", "Çelik", "Kœnig", "Lebœuf", "Œuvrard",
        "de La Tour", "Saint-Lô", "Müller-Roux", "Le Bihan", "Kerdréo", "Quéméneur", "Tanguy", "Guégan", "Hémery", "Poulain", "Fabrègues",
    ];

    /// <summary>A name as an e-mail address writes it: no accents, spaces or apostrophes.</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var letter in name.Replace("œ", "oe", StringComparison.Ordinal).Replace("Œ", "oe", StringComparison.Ordinal)
            .Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetter(letter) || letter == '-')
            {
                plain.Append(char.ToLower(letter, CultureInfo.InvariantCulture));
            }
        }

        return plain.ToString();
    }
}
