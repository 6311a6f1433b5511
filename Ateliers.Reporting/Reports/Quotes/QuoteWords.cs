using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>The findings in words: what the number is, what it should be, and what to write instead.</summary>
internal sealed class QuoteWords(Programme programme)
{
    private readonly PartTexts parts = new(programme);

    public static Bilingual NoUnit { get; } = Words.Say("non vérifié : rien ne dit ce que ce nombre compte", "not checked: nothing says what this number counts");

    public static Bilingual NothingOfRegion(string region) => Words.Say(
        $"non vérifié : rien n'est connu pour toute la région {region}", $"not checked: nothing is known of the whole region {region}");

    public static Bilingual CityForRegion(string city, string region) => Words.Say(
        $"c'est le chiffre de {city}, pas de toute la région {region} : nommez la ville", $"this is the figure of {city}, not of the whole region {region}: name the city");

    public static Bilingual Declared(DeclaredFigure declared) => Words.Say(
        $"déclaré, pas compté par nous : « {declared.Wording.Fr} » ({declared.Source}, {declared.SaidOn}) ; citez la source",
        $"declared, not counted by us: “{declared.Wording.En}” ({declared.Source}, {declared.SaidOn}); name the source");

    public static Bilingual DeclaredElsewhere(DeclaredFigure declared) => Words.Say(
        $"non vérifié : déclaré de {declared.Place} (« {declared.Wording.Fr} », {declared.Source}, {declared.SaidOn}), et le texte ne nomme aucun lieu ; nommez-le",
        $"not checked: declared of {declared.Place} (“{declared.Wording.En}”, {declared.Source}, {declared.SaidOn}), and the text names no place; name it");

    public static Bilingual Rate { get; } = Words.Say(
        "non vérifié : tant par jour, par séance ou par équipe n'est aucun des chiffres suivis", "not checked: so many a day, a session or a team is none of the figures kept");

    public static Bilingual Pace { get; } = Words.Say(
        "non vérifié : un écart au rythme de l'objectif ; demandez-le à « ateliers progress »", "not checked: a distance from the pace of the goal; ask “ateliers progress” for it");

    public static Bilingual NoTime { get; } = Words.Say("non vérifié : rien ne dit de quand est ce nombre", "not checked: nothing says of when this number is");

    public static Bilingual NoStretch(string time) => Words.Say(
        $"non vérifié : de ce temps (« {time.Trim()} ») aucun chiffre n'est tenu, ou ses jours ne sont pas dits ; nommez l'année, le mois ou les jours",
        $"not checked: of this time (“{time.Trim()}”) no figure is kept, or its days are not said; name the year, the month or the days");

    /// <summary>It is the figure of a place or time that the text may mean, but does not say.</summary>
    public Bilingual MayBeOf(string figure, QuoteScope other, QuoteScope said)
    {
        var (name, there, here) = (Name(figure), Of(other), Of(said));
        return Words.Say(
            $"non vérifié : ce serait juste {there.Fr} ({name.Fr}), mais le texte peut se lire {here.Fr} ; nommez le lieu et le temps", $"not checked: it would be right {there.En} ({name.En}), but the text may be read as {here.En}; name place and time");
    }

    public static Bilingual UnknownPlace(string place) => Words.Say(
        $"non vérifié : de ce lieu (« {place} ») aucun chiffre n'est tenu ; nommez un atelier, sa ville ou le réseau", $"not checked: of this place (“{place}”) no figure is kept; name an atelier, its city or the network");

    public static Bilingual Negated { get; } = Words.Say("non vérifié : la phrase nie ce que ce nombre compte", "not checked: the sentence denies what this number counts");

    public static Bilingual Difference { get; } = Words.Say("non vérifié : une différence entre deux nombres n'est aucun des chiffres suivis", "not checked: a difference of two numbers is none of the figures kept");

    public static Bilingual Foreseen { get; } = Words.Say("non vérifié : ce qui est prévu n'est pas compté", "not checked: what is foreseen is not counted");

    public static Bilingual OtherMultiple { get; } = Words.Say("non vérifié : rien ne dit de quoi c'est un multiple", "not checked: nothing says of what this is a multiple");

    public static Bilingual RegionForCity(DeclaredFigure declared, string city) => Words.Say(
        $"c'est le chiffre déclaré pour {declared.Place} ({declared.Source}, {declared.SaidOn}), pas pour {city} : nommez la région",
        $"this was declared of {declared.Place} ({declared.Source}, {declared.SaidOn}), not of {city}: name the region");

    public static Bilingual Overstated(DeclaredFigure declared) => Words.Say(
        $"la source n'en dit pas plus : « {declared.Wording.Fr} » ({declared.Source}, {declared.SaidOn}) ; écrivez comme elle",
        $"the source says no more than that: “{declared.Wording.En}” ({declared.Source}, {declared.SaidOn}); write it as it does");

    public static Bilingual DeclaredOfAnotherTime(DeclaredFigure declared) => Words.Say(
        $"déclaré d'un autre temps ({declared.Period}) : « {declared.Wording.Fr} » ({declared.Source}, {declared.SaidOn})",
        $"declared of another time ({declared.Period}): “{declared.Wording.En}” ({declared.Source}, {declared.SaidOn})");

    public static Bilingual Acceptance(double share, string source)
    {
        var percent = Numbers.WholePercent(share);
        return Words.Say(
            $"déclaré, pas compté par nous : {percent.Fr} de ceux qui en sentent le besoin acceptent d'y aller ({source}) ; citez la source",
            $"declared, not counted by us: {percent.En} of those who feel the need agree to go ({source}); name the source");
    }

    public Bilingual Goal(long goal, QuoteScope scope)
    {
        var (number, of) = (Numbers.People(goal), Of(scope));
        if (scope.Atelier is not null)
        {
            return Words.Say($"la part de l'objectif {of.Fr} : {number.Fr}", $"the share of the goal {of.En}: {number.En}");
        }

        return Words.Say($"l'objectif annoncé : {number.Fr} par an en {programme.GoalSource.Place}", $"the announced goal: {number.En} a year in {programme.GoalSource.Place}");
    }

    public Bilingual OtherGoal(long goal, QuoteScope scope)
    {
        var (begin, is_) = (PartFindings.Wrong, Goal(goal, scope));
        return Words.Say($"{begin.Fr} : {is_.Fr}", $"{begin.En}: {is_.En}");
    }

    public Bilingual Gap(QuoteScope scope, long goal, Figure reached, long least, long most, bool isRight)
    {
        var (of, whole, people, low, high) = (Of(scope), Numbers.Integer(goal), Value(reached), Numbers.Integer(least), Numbers.People(most));
        var missing = least == most ? high : new Bilingual($"{low.Fr} à {high.Fr}", $"{low.En} to {high.En}");
        var (begin, also) = isRight ? PartFindings.Right : PartFindings.Wrong;
        return Words.Say(
            $"{begin} : il manque {missing.Fr} jusqu'à l'objectif de {whole.Fr} ; {of.Fr}, {people.Fr}", $"{also}: {missing.En} are missing to the goal of {whole.En}; {of.En}, {people.En}");
    }

    public Bilingual PlaceShare(Bilingual begin, string figure, QuoteScope scope, double share)
    {
        var (name, of, value) = (Name(figure), Of(scope), Numbers.Share(share));
        return Words.Say($"{begin.Fr} : part de l'ensemble des ateliers ({name.Fr}) {of.Fr}, {value.Fr}", $"{begin.En}: share of all ateliers ({name.En}) {of.En}, {value.En}");
    }

    public Bilingual Estimate(string figure, QuoteScope scope, Figure truth, double estimate)
    {
        var (name, of, value, counted) = (Name(figure), Of(scope), Value(figure, estimate), Value(truth));
        return Words.Say($"conforme : {name.Fr} {of.Fr}, estimation {value.Fr} ; comptées : {counted.Fr}", $"agrees: {name.En} {of.En}, estimate {value.En}; counted: {counted.En}");
    }

    public Bilingual Agrees(string figure, QuoteScope scope, Figure truth, NumberMention number)
    {
        var (name, of, value) = (Name(figure), Of(scope), Value(truth));
        var more = truth is { Upper: { } upper } && upper > (truth.Value ?? 0) && number.Bound is Bound.Plain && figure == FigureIds.PeopleReached
            ? new Bilingual(" ; écrivez « au moins », car des présences sont anonymes", "; write “at least”, as some attendances are anonymous")
            : Bilingual.Same("");
        return Words.Say($"conforme : {name.Fr} {of.Fr}, {value.Fr}{more.Fr}", $"agrees: {name.En} {of.En}, {value.En}{more.En}");
    }

    public Bilingual Loose(string figure, QuoteScope scope, Figure truth)
    {
        var (name, of, value) = (Name(figure), Of(scope), Value(truth));
        return Words.Say($"conforme, mais loin du compte : {name.Fr} {of.Fr}, {value.Fr}", $"agrees, but says much less than is known: {name.En} {of.En}, {value.En}");
    }

    /// <summary>It speaks of so few people that no number of them may be published.</summary>
    public static Bilingual NotPublic(int threshold) => Words.Say(
        $"à ne pas publier : il s'agit de moins de {threshold} personnes ou présences (secret statistique)", $"not to be published: this is of fewer than {threshold} people or attendances (disclosure control)");

    public Bilingual RoundedUp(string figure, QuoteScope scope, Figure truth, NumberMention number)
    {
        var (name, of, value) = (Name(figure), Of(scope), Value(truth));
        var text = number.Percent ? Numbers.WholePercent(number.Value / 100) : Numbers.Integer(number.Value);
        var off = Off(number.Percent ? number.Value - (truth.Value!.Value * 100) : number.Value - truth.Value!.Value);
        return Words.Say(
            $"arrondi vers le haut : {name.Fr} {of.Fr}, {value.Fr} ({off.Fr}) ; écrivez « près de {text.Fr} »",
            $"rounded up: {name.En} {of.En}, {value.En} ({off.En}); write “nearly {text.En}”");
    }

    public Bilingual VisitsAsPeople(QuoteScope scope, QuoteFacts facts)
    {
        var (of, visits, people) = (Of(scope), Numbers.Attendances((long)(facts.Of(FigureIds.Attendances) ?? 0)), Numbers.People((long)(facts.Of(FigureIds.PeopleReached) ?? 0)));
        return Words.Say(
            $"ce sont des visites, pas des personnes : {visits.Fr} {of.Fr}, de {people.Fr}", $"these are visits, not people: {visits.En} {of.En}, by {people.En}");
    }

    public Bilingual PeopleAsVisits(QuoteScope scope, QuoteFacts facts)
    {
        var (of, visits, people) = (Of(scope), Numbers.Attendances((long)(facts.Of(FigureIds.Attendances) ?? 0)), Numbers.People((long)(facts.Of(FigureIds.PeopleReached) ?? 0)));
        return Words.Say(
            $"ce sont des personnes, pas des visites : {people.Fr} {of.Fr}, pour {visits.Fr}", $"these are people, not visits: {people.En} {of.En}, with {visits.En}");
    }

    public Bilingual Added(QuoteScope scope, QuoteFacts facts, bool months)
    {
        var (of, people) = (Of(scope), Numbers.People((long)(facts.Of(FigureIds.PeopleReached) ?? 0)));
        return months
            ? Words.Say(
                $"c'est la somme des mois, où qui est venu plusieurs mois compte plusieurs fois : {people.Fr} {of.Fr}", $"these are the months added up, in which whoever came in several counts several times: {people.En} {of.En}")
            : Words.Say(
                $"c'est la somme des ateliers, où qui est venu dans plusieurs compte plusieurs fois : {people.Fr} {of.Fr}", $"these are the ateliers added up, in which whoever came to several counts several times: {people.En} {of.En}");
    }

    public Bilingual FactorOfTen(string figure, QuoteScope scope, double truth, bool isGoal)
    {
        var (name, of, value) = (isGoal ? new("objectif", "goal") : Name(figure), Of(scope), Value(figure, truth));
        return Words.Say($"il y a un zéro de trop ou de moins : {name.Fr} {of.Fr}, {value.Fr}", $"a nought too many or too few: {name.En} {of.En}, {value.En}");
    }

    public Bilingual OtherPlace(string figure, QuoteScope said, QuoteScope true_, double? truth)
    {
        var (name, here, there) = (Name(figure), Of(said), Of(true_));
        var right = Right(figure, truth);
        return Words.Say($"c'est le chiffre ({name.Fr}) {there.Fr}, non {here.Fr}{right.Fr}", $"this is the figure ({name.En}) {there.En}, not {here.En}{right.En}");
    }

    public Bilingual OutOfDate(string figure, QuoteScope said, QuoteScope then, double? truth)
    {
        var (name, here, there) = (Name(figure), Of(said), Of(then));
        var right = Right(figure, truth);
        var since = then.Period.From > said.Period.From ? new Bilingual("c'est le chiffre d'un autre temps", "of another time") : new("ce chiffre date", "out of date");
        return Words.Say($"{since.Fr} : {name.Fr} {there.Fr} ; {here.Fr}{right.Fr}", $"{since.En}: {name.En} {there.En}; {here.En}{right.En}");
    }

    public Bilingual Differs(string figure, QuoteScope scope, Figure truth, NumberMention number, bool isGoal)
    {
        var (name, of, value) = (Name(figure), Of(scope), Value(truth));
        var off = Off(number.Value - QuoteJudge.Measured(truth, number));
        var said = Numbers.Integer(number.Value);
        var aim = isGoal ? new Bilingual($" ; {said.Fr} est l'objectif, pas un bilan", $"; {said.En} is the goal, not what was reached") : Bilingual.Same("");
        return Words.Say($"faux : {name.Fr} {of.Fr}, {value.Fr} ({off.Fr}){aim.Fr}", $"wrong: {name.En} {of.En}, {value.En} ({off.En}){aim.En}");
    }

    public Bilingual NothingKnown(string figure, QuoteScope scope)
    {
        var (name, of) = (Name(figure), Of(scope));
        return Words.Say($"non vérifié : rien n'est connu ({name.Fr} {of.Fr})", $"not checked: nothing is known ({name.En} {of.En})");
    }

    private static Bilingual Right(string figure, double? truth)
    {
        if (truth is not { } known)
        {
            return Words.Say(" : inconnu", ": not known");
        }

        var value = Value(figure, known);
        return new($" : {value.Fr}", $": {value.En}");
    }

    private static Bilingual Off(double difference)
    {
        var number = Math.Abs(difference) is < 100 and var small && small != Math.Floor(small) ? Numbers.Decimal(Math.Abs(difference)) : Numbers.Integer(Math.Abs(difference));
        return difference == 0 ? new("exactement autant", "exactly as many") : difference > 0 ? new($"{number.Fr} de trop", $"{number.En} too many") : new($"il en manque {number.Fr}", $"{number.En} too few");
    }

    public static Bilingual Name(string figure)
    {
        var name = FigureCatalogue.Of(figure).Name;
        return new(char.ToLowerInvariant(name.Fr[0]) + name.Fr[1..], char.ToLowerInvariant(name.En[0]) + name.En[1..]);
    }

    /// <summary>The value, with its range where that does not tell how few attendances are anonymous.</summary>
    private Bilingual Value(Figure figure)
    {
        var value = FigureTable.Value(figure);
        return figure is { Id: FigureIds.PeopleReached, Lower: { } lower, Upper: { } upper } && upper - lower >= programme.SuppressionThreshold
            ? new($"{value.Fr} ({Numbers.Integer(lower).Fr} à {Numbers.Integer(upper).Fr} avec les anonymes)", $"{value.En} ({Numbers.Integer(lower).En} to {Numbers.Integer(upper).En} with the anonymous)")
            : value;
    }

    public static Bilingual Value(string figure, double value) => FigureTable.Value(new Figure(
        figure, FigureCatalogue.Of(figure).Unit, FigureScope.All, new Period(DateOnly.MinValue, DateOnly.MinValue), value, FigureStatus.Provisional, DateOnly.MinValue));

    /// <summary>à Rennes en 2018; dans le réseau du 1er janvier au 31 mars 2019.</summary>
    public Bilingual Of(QuoteScope scope)
    {
        var place = scope.Ateliers is { } codes ? In([.. codes.Select(code => programme.Ateliers.First(atelier => atelier.Code == code).Name)]) : new Bilingual("dans le réseau", "in the network");
        var (days, part) = (Days(scope.Period), parts.Of(scope.Part));
        return part.Fr.Length == 0 ? new($"{place.Fr} {days.Fr}", $"{place.En} {days.En}") : new($"{place.Fr} {days.Fr}, {part.Fr}", $"{place.En} {days.En}, {part.En}");
    }

    private static Bilingual In(IReadOnlyList<string> names) => names.Count == 1
        ? new(Words.At(names[0]), $"in {names[0]}")
        : new($"{string.Join(", ", names.SkipLast(1).Select(Words.At))} et {Words.At(names[^1])}", $"in {string.Join(", ", names.SkipLast(1))} and {names[^1]}");

    private Bilingual Days(Period period)
    {
        var year = programme.GoalYear(programme.GoalYearOf(period.From));
        if (period == year || period == Month.Of(period.From).Period)
        {
            var title = Dates.Period(period);
            return new($"en {title.Fr}", $"in {title.En}");
        }

        var (from, to) = (Dates.Day(period.From), Dates.Day(period.To));
        return period.From == year.From && period.To <= year.To ? new($"depuis le début de l’année, au {to.Fr}", $"since the start of the year, to {to.En}")
            : period.From == period.To ? new($"le {to.Fr}", $"on {to.En}")
            : new($"du {from.Fr} au {to.Fr}", $"from {from.En} to {to.En}");
    }
}
