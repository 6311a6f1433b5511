using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs;

/// <summary>What is said of a word on the command line that nobody knows (exit code 2).</summary>
internal static class Usage
{
    public static FailureException UnknownAtelier(string code, IEnumerable<Atelier> known) => Unknown(
        new("L'atelier", "The atelier"), code, known.Select(atelier => atelier.Code));

    public static FailureException UnknownTerm(Bilingual kind, string code, IEnumerable<Term> known) => Unknown(kind, code, known.Select(term => term.Code));

    public static FailureException UnknownCode(Bilingual kind, string code, IEnumerable<string> known) => Unknown(kind, code, known);

    public static FailureException Wrong(string fr, string en) => new(Outcome.Usage, new(fr, en));

    private static FailureException Unknown(Bilingual kind, string code, IEnumerable<string> known)
    {
        var list = string.Join(", ", known);
        return new FailureException(Outcome.Usage, new(
            $"{kind.Fr} « {code} » est inconnu. Connus : {list}.", $"{kind.En} “{code}” is unknown. Known: {list}."));
    }
}
