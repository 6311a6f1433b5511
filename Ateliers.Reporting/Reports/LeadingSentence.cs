using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>What a breakdown of people shows: who had the most, or, where that is not certain, the leading numbers without a first.</summary>
/// <param name="One">a accompagné, reached: one row.</param>
/// <param name="Several">ont accompagné: several rows.</param>
/// <param name="Whole">dans le réseau, after the people of the whole; may be empty.</param>
internal sealed record LeadingSentence(Bilingual One, Bilingual Several, Bilingual Whole)
{
    private const int MostNames = 3;

    /// <summary>The sentence.</summary>
    /// <param name="rows">The rows that may be named.</param>
    /// <param name="notRecorded">The people of no recorded row, named after what is not recorded: any row may be theirs. Null where there are none.</param>
    /// <param name="whole">All people, of whatever row.</param>
    /// <param name="inYear">Of when the sentence speaks, where it names one row alone; may be empty.</param>
    /// <param name="files">That it speaks of the files received, where some are missing; may be empty.</param>
    public Bilingual Of(IReadOnlyList<Reach> rows, Reach? notRecorded, Reach whole, Bilingual inYear, Bilingual files) =>
        Words.Begin(Leading(rows, notRecorded, whole, inYear, files));

    private Bilingual Leading(IReadOnlyList<Reach> rows, Reach? notRecorded, Reach whole, Bilingual inYear, Bilingual files)
    {
        if (rows.Count == 1)
        {
            var (name, people) = (rows[0].Name, rows[0].SafePeople);
            return With(notRecorded, Words.Say(
                $"{files.Fr}{name.Fr} {One.Fr} {people.Fr}{inYear.Fr}", $"{files.En}{name.En} {One.En} {people.En}{inYear.En}"));
        }

        var leaders = Reach.Leaders(rows, notRecorded?.Upper ?? 0);
        if (leaders.Count == 0)
        {
            return With(notRecorded, Uncrowned(rows, files));
        }

        var (names, count) = (Words.ListOf([.. leaders.Select(leader => leader.Name)], MostNames), leaders[0].Safe);
        if (leaders.Count > 1)
        {
            return Words.Say(
                $"{files.Fr}{names.Fr} {Several.Fr} le plus de personnes : {count.Fr} chacun",
                $"{files.En}{names.En} {Several.En} the most people: {count.En} each");
        }

        var all = leaders[0].OfOneSession ? new("", "") : new Bilingual($" sur {whole.Safe.Fr}{Whole.Fr}", $" of {whole.Safe.En}{Whole.En}");
        return Words.Say(
            $"{files.Fr}{names.Fr} {One.Fr} le plus de personnes : {count.Fr}{all.Fr}",
            $"{files.En}{names.En} {One.En} the most people: {count.En}{all.En}");
    }

    /// <summary>Rennes a accompagné au moins 18 565 personnes, Montpellier au moins 12 004 et Nancy au moins 11 203: the largest numbers, and nobody is called first.</summary>
    private Bilingual Uncrowned(IReadOnlyList<Reach> rows, Bilingual files)
    {
        List<Reach> ranked = [.. rows.OrderByDescending(row => row.Lower).Take(MostNames)];
        var first = ranked[0];
        var list = Words.List(
        [
            new($"{first.Name.Fr} {One.Fr} {first.SafePeople.Fr}", $"{first.Name.En} {One.En} {first.SafePeople.En}"),
            .. ranked.Skip(1).Select(row => new Bilingual($"{row.Name.Fr}{Numbers.NoBreak}{row.Safe.Fr}", $"{row.Name.En}{Numbers.NoBreak}{row.Safe.En}")),
        ]);
        return Words.Say($"{files.Fr}{list.Fr}", $"{files.En}{list.En}");
    }

    /// <summary>How many people are of no recorded row: a finding that passes over them would mislead.</summary>
    private static Bilingual With(Reach? notRecorded, Bilingual sentence) => notRecorded is null
        ? sentence
        : Words.Say(
            $"{sentence.Fr} ; {notRecorded.Name.Fr} non renseigné pour {notRecorded.Safe.Fr}",
            $"{sentence.En}; {notRecorded.Name.En} not recorded for {notRecorded.Safe.En}");
}
