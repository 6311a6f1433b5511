namespace Ateliers.Reporting.Storage;

/// <summary>What one file says of one ticket at a session.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Named">Whether it says who bears it.</param>
/// <param name="Rows">On how many rows of the file that is being read; 0 for other files.</param>
/// <param name="Word">What it says. The person is the one whose address stands on the ticket, 0 without.</param>
internal readonly record struct TicketWord(long Ticket, bool Named, long Rows, Fact Word)
{
    /// <summary>The word that a row of ticket, file, person, name, named, said and line holds; nobody has counted its rows.</summary>
    public static TicketWord Of(NativeStatement row, long session)
    {
        var said = new FactWord(row.Long(5));
        return new TicketWord(
            row.Long(0),
            row.Int(4) == 1,
            0,
            new Fact(session, row.Long(2), said.Status, said.Count, said.WalkIn, said.Weak, row.Long(3), said.Gender, said.Age, row.Long(1), row.Long(6)));
    }

    /// <summary>What is known of a ticket whose bearer has no name, after words on it in the order of files; null after none.</summary>
    public static Fact? Known(IEnumerable<TicketWord> words)
    {
        List<Fact> ofFiles = [];
        foreach (var word in words)
        {
            var fact = word.Word with { Person = 0, Name = 0, Weak = false };
            if (ofFiles.Count > 0 && ofFiles[^1].File == fact.File)
            {
                ofFiles[^1] = ofFiles[^1].Strongest(fact);
            }
            else
            {
                ofFiles.Add(fact);
            }
        }

        return Fact.After(ofFiles);
    }
}
