using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Runs;

/// <summary>Turns the merged configuration into a <see cref="Programme"/>, value by value, each refused by its name when it is impossible.</summary>
internal sealed partial class ProgrammeReader(string file, JsonObject root)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        TypeInfoResolver = ProgrammeJson.Default,
    };

    public Programme Read()
    {
        var acceptance = Value<Configured.Acceptance>("acceptance");
        var goal = Declared("goal", Value<Configured.Said>("goal"));
        Require("goal", goal.Value is >= 1 and <= 1_000_000_000, "de 1 à 1 000 000 000 personnes", "1 to 1,000,000,000 people");
        var reference = Declared("reference", Value<Configured.Said>("reference"));
        Require("reference", reference.Value >= 1, "au moins 1 personne", "at least 1 person");
        Require("acceptance", acceptance.Share is >= 0 and <= 1, "une part de 0 à 1", "a share of 0 to 1");
        var firstMonth = Value<int>("goalYearFirstMonth");
        Require("goalYearFirstMonth", firstMonth is >= 1 and <= 12, "un mois de 1 à 12", "a month of 1 to 12");
        var threshold = Value<int>("suppressionThreshold");
        Require("suppressionThreshold", threshold is >= 1 and <= 1000, "de 1 à 1000", "1 to 1000");
        var zone = Value<string>("timeZone");
        Require("timeZone", TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _), "un fuseau horaire connu, par exemple Europe/Paris", "a known time zone, for example Europe/Paris");
        var ateliers = Ateliers();
        return new Programme
        {
            Name = Value<Bilingual>("name"),
            Contact = root["contact"] is null ? null : Value<Bilingual>("contact"),
            Address = root["address"] is null ? null : Address(),
            AsksForApproval = Value<bool>("approval"),
            TimeZone = zone,
            GoalYearFirstMonth = firstMonth,
            Goal = new People(goal.Value),
            GoalSource = goal,
            Goals = Goals(),
            Reference = reference,
            AcceptanceShare = acceptance.Share,
            AcceptanceSource = acceptance.Source,
            Ateliers = ateliers,
            Themes = Terms("themes"),
            Audiences = Terms("audiences"),
            Formats = Terms("formats"),
            OpenWeekdays = Weekdays(null, Value<List<string>>("openWeekdays")),
            ClosedOnPublicHolidays = Value<bool>("closedOnPublicHolidays"),
            Closures = Closures(ateliers),
            CountWeakIdentities = Value<bool>("countWeakIdentities"),
            SuppressionThreshold = threshold,
            Limits = Limits(),
            Populations = Populations(),
            Places = Places(),
            Declared = [.. Every<Configured.Said>("declared").Select(said => Declared("declared", said))],
        };
    }

    private DeclaredFigure Declared(string name, Configured.Said said)
    {
        var units = Enum.GetValues<DeclaredUnit>().ToDictionary(unit => unit.ToString().ToLowerInvariant(), StringComparer.Ordinal);
        var names = string.Join(", ", units.Keys);
        DeclaredUnit? counts = said.Counts is { } named && units.TryGetValue(named, out var unit) ? unit : null;
        Require(name, said.Counts is null || counts is not null, $"« counts » parmi {names}", $"“counts” as one of {names}");
        Require(name, said.Days is null || said.Days.To >= said.Days.From, "des « days » dont la fin n'est pas avant le début", "“days” that do not end before they begin");
        Require(name, said.Days is null or { From.Year: >= 2000, To.Year: <= 2999 }, "des « days » de 2000 à 2999", "“days” from 2000 to 2999");
        Require(name, said.Value >= 1, "une « value » d'au moins 1", "a “value” of at least 1");
        Require(name, Reports.Dates.IsSaid(said.SaidOn), "pour « saidOn » un jour, un mois ou une année (2018-12-14, 2018-12 ou 2018)", "for “saidOn” a day, a month or a year (2018-12-14, 2018-12 or 2018)");
        return new DeclaredFigure(
            said.Value, said.Wording, said.Place, said.Period, said.SaidOn, said.Source, said.Url, counts, said.Scope, said.Days is { } days ? new Period(days.From, days.To) : null);
    }

    private string Address()
    {
        var address = Value<string>("address");
        Require("address", Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri is { Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0 }, "une adresse https://…, où les rapports sont servis", "an address https://…, at which the reports are served");
        return address.TrimEnd('/');
    }

    private T Value<T>(string name)
    {
        try
        {
            return root[name].Deserialize(Known<T>()) ?? throw new JsonException();
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException)
        {
            throw ProgrammeFile.Wrong(file, name, new(
                "la valeur n'a pas la forme attendue (voir docs/operations.md, « Configuration »)",
                "the value does not have the expected shape (see docs/operations.md, “Configuration”)"));
        }
    }

    private List<T> Every<T>(string name)
        where T : class
    {
        var list = Value<List<T?>>(name);
        Require(name, list.TrueForAll(each => each is not null), "une liste sans null", "a list without null");
        return list!;
    }

    private void Require(string name, bool holds, string fr, string en)
    {
        if (!holds)
        {
            throw ProgrammeFile.Wrong(file, name, new($"attendu : {fr}", $"expected: {en}"));
        }
    }

    private void RequireCodes(string name, IEnumerable<string> codes)
    {
        var list = codes.ToList();
        Require(name, list.All(code => Code().IsMatch(code)), "des codes en minuscules, chiffres et traits d'union", "codes of lower-case letters, digits and hyphens");
        Require(name, !list.Contains(Slice.NotRecorded), $"un autre code que {Slice.NotRecorded}, réservé à ce qui n'est pas renseigné", $"another code than {Slice.NotRecorded}, which is kept for what is not recorded");
        Require(name, list.Distinct(StringComparer.Ordinal).Count() == list.Count, "chaque code une seule fois", "each code once only");
    }

    private List<Atelier> Ateliers()
    {
        var ateliers = Every<Configured.Place>("ateliers");
        RequireCodes("ateliers", ateliers.Select(atelier => atelier.Code));
        Require("ateliers", ateliers.All(atelier => atelier.Colour is null or (>= 1 and <= 8)), "une couleur de 1 à 8", "a colour of 1 to 8");
        Require("ateliers", ateliers.All(atelier => atelier.Opens is null || atelier.Closes is null || atelier.Closes >= atelier.Opens), "une fermeture après l'ouverture", "a closing day after the opening day");
        Require("ateliers", ateliers.All(atelier => atelier.SessionsPerWeek is null or (> 0 and <= 10_000)), "plus de 0 et au plus 10 000 séances par semaine", "more than 0 and at most 10,000 sessions a week");
        Require("ateliers", ateliers.All(atelier => atelier.SeatsPerSession is null or (>= 1 and <= 100_000)), "de 1 à 100 000 places par séance", "1 to 100,000 seats a session");
        Require("ateliers", !ateliers.Exists(one => ateliers.Exists(other => other != one && AtelierWords.IsSameName(one.Name, other.Name))), "des noms dont aucun n'est celui d'un autre atelier, accents et majuscules à part", "names of which none is another atelier's, accents and capitals aside");
        Require("ateliers", ateliers.All(atelier => atelier.GoalShare is null or (> 0 and <= 1)), "une part de l'objectif de plus de 0 et au plus 1 (0.25 pour un quart)", "a share of the goal above 0 and at most 1 (0.25 for a quarter)");
        Require("ateliers", ateliers.Sum(atelier => atelier.GoalShare ?? 0) <= 1, "des parts de l'objectif dont la somme ne dépasse pas 1", "shares of the goal that sum to 1 at most");
        return [.. ateliers.Select(atelier => new Atelier(
            atelier.Code, atelier.Name, atelier.Opens, atelier.Closes, atelier.Colour, atelier.OpenWeekdays is { } own ? Weekdays(atelier.Code, own) : null, atelier.Region, atelier.SessionsPerWeek, atelier.SeatsPerSession, atelier.GoalShare))];
    }

    private List<Term> Terms(string name)
    {
        var words = Every<Configured.Word>(name);
        RequireCodes(name, words.Select(word => word.Code));
        return [.. words.Select(word => new Term(word.Code, new Bilingual(word.Fr, word.En)))];
    }

    private List<CityPopulation> Populations()
    {
        var cities = Every<CityPopulation>("populations");
        RequireCodes("populations", cities.Select(city => city.Atelier));
        Require("populations", cities.TrueForAll(city => city.Inhabitants is >= 1 and <= 1_000_000_000), "de 1 à 1 000 000 000 habitants", "1 to 1,000,000,000 inhabitants");
        Require("populations", cities.TrueForAll(city => city.City.Trim().Length > 0 && city.Source.Trim().Length > 0), "une ville et une source", "a city and a source");
        return cities;
    }

    private List<AtelierPlace> Places()
    {
        var places = Every<AtelierPlace>("places");
        RequireCodes("places", places.Select(place => place.Atelier));
        Require("places", places.TrueForAll(place => place.Latitude is >= -90 and <= 90 && place.Longitude is >= -180 and <= 180), "une latitude de -90 à 90 et une longitude de -180 à 180, en degrés", "a latitude of -90 to 90 and a longitude of -180 to 180, in degrees");
        return places;
    }

    /// <summary>The limits that are named; the others keep their defaults.</summary>
    private ReadingLimits Limits()
    {
        var known = new ReadingLimits().Each();
        var (fr, en) = (string.Join(", ", known.Select(one => $"{one.Name} ({Range(one).Fr})")), string.Join(", ", known.Select(one => $"{one.Name} ({Range(one).En})")));
        var named = root["limits"] as JsonObject;
        Require("limits", named is not null, $"un objet tel que {{ \"rows\": 50000000 }}, parmi les noms {fr}", $"an object such as {{ \"rows\": 50000000 }}, with any of the names {en}");
        foreach (var (name, value) in named!)
        {
            var limit = known.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase));
            if (limit.Name is null)
            {
                throw ProgrammeFile.Wrong(file, $"limits.{name}", new($"nom inconnu ; noms possibles : {fr}", $"unknown name; the names are {en}"));
            }

            Require($"limits.{limit.Name}", WholeNumber(value) is { } number && number >= limit.Least && number <= limit.Most, $"un nombre entier, {Range(limit).Fr}", $"a whole number, {Range(limit).En}");
        }

        // What is not named keeps its default: code laid down at build would read it as 0.
        var all = JsonSerializer.SerializeToNode(new ReadingLimits(), RunsJson.Default.ReadingLimits)!.AsObject();
        foreach (var (name, value) in named)
        {
            all[all.First(one => string.Equals(one.Key, name, StringComparison.OrdinalIgnoreCase)).Key] = WholeNumber(value);
        }

        return all.Deserialize(RunsJson.Default.ReadingLimits)!;
    }

    private static JsonTypeInfo<T> Known<T>() => (JsonTypeInfo<T>)Strict.GetTypeInfo(typeof(T));

    private static Bilingual Range((string Name, long Value, long Least, long Most) limit) =>
        new($"de {limit.Least} à {limit.Most}", $"{limit.Least} to {limit.Most}");

    private static long? WholeNumber(JsonNode? value)
    {
        try
        {
            return value.Deserialize(Known<long?>());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Of each year a number, or all that its goal has been: a list of <see cref="Configured.SetGoal"/>.</summary>
    private Dictionary<int, IReadOnlyList<GoalChange>> Goals()
    {
        var years = Value<Dictionary<string, JsonElement>>("goals");
        var goals = years.ToDictionary(year => year.Key, year => GoalsOf($"goals.{year.Key}", year.Value), StringComparer.Ordinal);
        Require(
            "goals", goals.All(year => Year().IsMatch(year.Key) && year.Value.All(change => change.Goal.Count >= 1)), "une année de 2000 à 2999 et au moins 1 personne", "a year from 2000 to 2999 and at least 1 person");
        return goals.ToDictionary(year => int.Parse(year.Key, CultureInfo.InvariantCulture), year => year.Value);
    }

    private IReadOnlyList<GoalChange> GoalsOf(string name, JsonElement goal)
    {
        if (goal.ValueKind == JsonValueKind.Number && goal.TryGetInt64(out var people))
        {
            return [new GoalChange(new People(people))];
        }

        List<Configured.SetGoal?> set;
        try
        {
            set = goal.Deserialize(Known<List<Configured.SetGoal?>>()) ?? [];
        }
        catch (JsonException)
        {
            set = [];
        }

        Require(
            name, set.Count > 0 && set.TrueForAll(each => each is not null), "un nombre de personnes, ou une liste de { \"value\", \"on\", \"by\", \"why\" }", "a number of people, or a list of { \"value\", \"on\", \"by\", \"why\" }");
        Require(name, set.Zip(set.Skip(1)).All(pair => pair.First!.On < pair.Second!.On), "des changements dans l'ordre de leurs jours, un par jour", "changes in the order of their days, one a day");
        Require(
            name, set.TrueForAll(each => new[] { each!.By, each.Why.Fr, each.Why.En }.All(text => text.Trim().Length > 0 && !FileNames.HoldsAddress(text))),
            "qui l'a fixé (une instance, pas une adresse) et pourquoi, dans les deux langues", "who set it (a body, no address) and why, in both languages");
        return [.. set.Select(each => new GoalChange(new People(each!.Value), each.On, each.By, each.Why))];
    }

    /// <summary>Weekdays by their English names and nothing else: a number or a list in one text is no day.</summary>
    private SortedSet<DayOfWeek> Weekdays(string? atelier, List<string> names)
    {
        var days = names.ConvertAll(name => Enum.GetValues<DayOfWeek>()
            .Where(day => string.Equals(day.ToString(), name, StringComparison.OrdinalIgnoreCase))
            .Select(day => (DayOfWeek?)day).FirstOrDefault());
        Require(
            atelier is null ? "openWeekdays" : $"ateliers.{atelier}.openWeekdays",
            days.Count > 0 && days.TrueForAll(day => day is not null),
            "au moins un jour, en anglais : monday … sunday",
            "at least one day: monday … sunday");
        return [.. days.Select(day => day!.Value)];
    }

    private List<Closure> Closures(List<Atelier> ateliers)
    {
        var closures = Every<Configured.ClosedDays>("closures");
        Require("closures", closures.TrueForAll(closure => closure.To >= closure.From), "une fin après le début", "an end after the beginning");
        Require("closures", closures.TrueForAll(closure => closure.Atelier is null || ateliers.Exists(atelier => atelier.Code == closure.Atelier)), "le code d'un atelier connu", "the code of a known atelier");
        return [.. closures.Select(closure => new Closure(new Period(closure.From, closure.To), closure.Atelier, closure.Reason))];
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.None, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("^2[0-9]{3}\\z", RegexOptions.None, 1000)]
    private static partial Regex Year();
}
