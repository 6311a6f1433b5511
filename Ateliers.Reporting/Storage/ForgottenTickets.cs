namespace Ateliers.Reporting.Storage;

/// <summary>
/// The tickets of a file on addresses of people who were forgotten (docs/decisions/0015). What they say of the bearer is held without a name already; the others, whom nobody has named, are
/// other people and count. Where a ticket of the address bears a name, that one is the bearer's; otherwise it is the one that was known under the forgotten address already, and the strongest
/// of several or of none.
/// </summary>
/// <param name="known">The strongest status that is known of a ticket at a session under the number of somebody who was forgotten; 0 for none.</param>
internal sealed class ForgottenTickets(Func<(long Session, long Ticket), int> known)
{
    private readonly Dictionary<(long Session, int Address), List<TicketWord>> unnamed = [];
    private readonly HashSet<(long Session, int Address)> named = [];
    private long left;

    /// <summary>How many rows are of the forgotten themselves, once <see cref="OfOthers"/> has been asked.</summary>
    public long Count { get; private set; }

    /// <summary>Takes a ticket.</summary>
    /// <param name="address">The session and whose address it is, in the file.</param>
    /// <param name="ticket">What it says of nobody.</param>
    /// <param name="withinAddress">Whether its number counts on the address alone, of which nothing is kept: then it is taken for the bearer's.</param>
    public void Add((long Session, int Address) address, TicketWord ticket, bool withinAddress)
    {
        if (ticket.Named)
        {
            named.Add(address);
        }

        if (ticket.Named || withinAddress)
        {
            left++;
            return;
        }

        if (!unnamed.TryGetValue(address, out var tickets))
        {
            unnamed[address] = tickets = [];
        }

        tickets.Add(ticket);
    }

    /// <summary>The tickets of others.</summary>
    public IReadOnlyList<TicketWord> OfOthers()
    {
        List<TicketWord> all = [];
        foreach (var (address, tickets) in unnamed)
        {
            var bearer = named.Contains(address) ? (long?)null
                : tickets.MaxBy(ticket => (known((address.Session, ticket.Ticket)), (int)ticket.Word.Status, !ticket.Word.WalkIn, ticket.Word.Gender, ticket.Word.Age, ticket.Ticket)).Ticket;
            var others = tickets.Where(ticket => ticket.Ticket != bearer).DistinctBy(ticket => ticket.Ticket).ToList();
            left += tickets.Count - others.Count;
            all.AddRange(others);
        }

        Count = left;
        return all;
    }
}
