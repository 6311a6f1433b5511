namespace Ateliers.Reporting.Storage;

/// <summary>The facts of a moment while it is found out who is one person: beside the columns that stay, what each says of identifier, name, file and session.</summary>
internal sealed class ReadFacts(FactColumns columns, int capacity)
{
    /// <summary>The columns that stay. Their persons are those of the facts' own identifiers until it is known who is whom.</summary>
    public FactColumns Columns => columns;

    /// <summary>How many facts there are.</summary>
    public int Count { get; private set; }

    /// <summary>Who is known by the fact's own identifier; negative for nameless people.</summary>
    public int[] Keys { get; } = new int[capacity];

    /// <summary>The fingerprint of the name beside an e-mail or a phone number; 0 without.</summary>
    public uint[] Names { get; } = new uint[capacity];

    /// <summary>The session, by date and key, which neither the order of files nor their numbers change.</summary>
    public int[] Ranks { get; } = new int[capacity];

    /// <summary>The place of the file whose word it is.</summary>
    public int[] Files { get; } = new int[capacity];

    /// <summary>The first fact of each session, in their order; the end of the last is <see cref="Count"/>.</summary>
    public List<int> Sessions { get; } = [];

    /// <summary>Takes the next fact, in the order of session, person and name, whose columns stand already.</summary>
    public void Add(long name, int file, int rank, bool isFirstOfSession)
    {
        (Keys[Count], Names[Count], Files[Count], Ranks[Count]) = (columns.Person[Count], unchecked((uint)name), file, rank);
        if (isFirstOfSession)
        {
            Sessions.Add(Count);
        }

        Count++;
    }

    /// <summary>The end of the session at a position of <see cref="Sessions"/>.</summary>
    public int EndOf(int session) => session + 1 < Sessions.Count ? Sessions[session + 1] : Count;
}
