using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Sentences;

/// <summary>What each figure of a count says of its number. People, attendances and sessions never share a word.</summary>
internal static class FigureClaims
{
    private static readonly Bilingual ByNameless = new(", selon le nombre de personnes que recouvrent les présences anonymes", ", depending on how many stand behind the anonymous attendances");

    private static readonly Bilingual Nothing = Bilingual.Same("");

    /// <summary>The claim of a count or a rate; null where the figure is one of the goal or of the reference, or has no number.</summary>
    public static Claim? Of(Figure figure)
    {
        if (figure is not { Value: { } value })
        {
            return null;
        }

        var (least, most) = ((long)(figure.Lower ?? value), (long)(figure.Upper ?? value));
        return figure.Id switch
        {
            FigureIds.PeopleReached => Claim.Counted(
                least, most, new("personne a été accompagnée", "person was reached"), new("personnes ont été accompagnées", "people were reached"), ByNameless),
            FigureIds.FirstContacts => Count(
                value, new("personne identifiée est venue pour la première fois de l’année d’objectif", "identified person came for the first time in the goal year"),
                new("personnes identifiées sont venues pour la première fois de l’année d’objectif", "identified people came for the first time in the goal year")),
            FigureIds.NewPeople => Count(
                value, new("personne identifiée est venue pour la toute première fois", "identified person came for the first time ever"),
                new("personnes identifiées sont venues pour la toute première fois", "identified people came for the first time ever")),
            FigureIds.ReturningPeople => Count(
                value, new("personne identifiée était déjà venue avant cette période", "of the identified people had already come before this period"),
                new("personnes identifiées étaient déjà venues avant cette période", "of the identified people had already come before this period")),
            FigureIds.Attendances => Count(
                value, new("présence a été constatée", "attendance was recorded"),
                new("présences ont été constatées, des venues et non des personnes", "attendances were recorded, visits and not people")),
            // Nobody quotes that none was counted; how many came is then said without a range.
            FigureIds.AnonymousAttendances when value == 0 => null,
            FigureIds.AnonymousAttendances => Count(
                value, new("présence anonyme a été constatée", "anonymous attendance was recorded"),
                new("présences anonymes ont été constatées, des venues et non des personnes", "anonymous attendances were recorded, visits and not people")),
            FigureIds.Registrations => Count(value, new("inscription a été reçue", "registration was received"), new("inscriptions ont été reçues", "registrations were received")),
            FigureIds.OutcomeUnknown => Count(
                value, new("inscription est restée sans issue connue", "registration has no recorded outcome"),
                new("inscriptions sont restées sans issue connue", "registrations have no recorded outcome")),
            FigureIds.Sessions => Count(value, new("séance a eu lieu", "session took place"), new("séances ont eu lieu", "sessions took place")),
            FigureIds.AttendancesPerPerson => PerPerson(value),
            FigureIds.NoShowRate => NoShow(Numbers.ShareInWords(value)),
            FigureIds.FillRate => Filled(Numbers.ShareInWords(value)),
            _ => null,
        };
    }

    private static Claim Count(double value, Bilingual one, Bilingual many) => Claim.Counted((long)value, (long)value, one, many, Nothing);

    private static Claim PerPerson(double value)
    {
        var times = Numbers.Times(value);
        return new(new($"chaque personne identifiée est venue {times.Fr} en moyenne", $"each identified person came {times.En} on average"));
    }

    private static Claim NoShow(Bilingual share) => new(new(
        $"{share.Fr} des inscriptions dont l’issue est connue n’ont pas été suivies d’une présence",
        $"{share.En} of registrations with a recorded outcome were no-shows"));

    private static Claim Filled(Bilingual share) => new(new(
        $"{share.Fr} des places des séances à capacité connue ont été occupées",
        $"{share.En} of the seats of sessions with a known capacity were taken"));
}
