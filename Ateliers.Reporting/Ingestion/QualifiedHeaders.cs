namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Headers that say whose name, address, number or birth a column holds: "Nom de l’enfant", "Prénom du participant", "Participant first name". Where the one that is meant takes part, such a column is read
/// as the header without those words, as long as no column bears a header that needs none of them. The words are data (<see cref="Vocabulary.TakingPart"/>); any others make it another column.
/// </summary>
internal static class QualifiedHeaders
{
    private const int LongestHeader = 80;

    /// <summary>What is left of "'s" behind a word.</summary>
    private const string Genitive = " s";

    private static readonly HashSet<string> Fields = [FieldNames.Name, FieldNames.FamilyName, FieldNames.GivenName, FieldNames.Email, FieldNames.Phone, FieldNames.BirthYear];

    /// <summary>Of a folded header, the header without the words for those who take part, its field, and whom they mean; null where it has no such words.</summary>
    public static (string Bare, string Field, string Who)? Of(string folded)
    {
        if (folded.Length > LongestHeader)
        {
            return null;
        }

        for (var at = folded.LastIndexOf(' '); at > 0; at = folded.LastIndexOf(' ', at - 1))
        {
            var (before, after) = (folded[..at], folded[(at + 1)..]);
            if (FieldOf(before) is { } field && WhoIs(after) is { } who)
            {
                return (before, field, who);
            }

            if (FieldOf(after) is { } named && Vocabulary.Default.TakingPart.GetValueOrDefault(before.EndsWith(Genitive, StringComparison.Ordinal) ? before[..^Genitive.Length] : before) is { } whose)
            {
                return (after, named, whose);
            }
        }

        return null;
    }

    /// <summary>The header with a format that reads these columns of the file.</summary>
    /// <param name="header">The header, before anything above it or the file's name is taken into the format.</param>
    /// <param name="firstRows">The first rows, cell by cell; only asked for where a header is a word for those who take part.</param>
    public static HeaderLine Read(HeaderLine header, Func<List<List<string>>> firstRows)
    {
        if (header.Format.Layout.Tickets || header.Format.Layout.PersonalEmails)
        {
            return header;
        }

        Dictionary<string, string> columns = [];
        var (read, whoseName) = (UnreadIdentity.Read(header), "");
        var counts = new FieldSource(header.Format, FieldNames.Count, header.Names).Columns.Length > 0;
        foreach (var (at, name) in header.Names.Index().Where(column => !read.Contains(column.Index)))
        {
            if (Of(Folding.Fold(name)) is { } found && Knows(header.Format, found.Field, found.Bare) && !IsRead(header, found.Field) && !columns.ContainsKey(found.Field))
            {
                var isName = found.Field is FieldNames.Name or FieldNames.FamilyName or FieldNames.GivenName;
                if (isName && ((whoseName.Length > 0 && whoseName != found.Who) || (IsOfSeveral(Folding.Fold(name)) && (counts || !PeopleColumns.AreNames(firstRows(), at)))))
                {
                    continue; // the name of somebody else, or the names of all who were at a session
                }

                whoseName = isName ? found.Who : whoseName;
                columns.Add(found.Field, name);
            }
        }

        if (!counts && !columns.ContainsKey(FieldNames.Name) && !columns.ContainsKey(FieldNames.FamilyName) && PeopleColumns.In(header, read, firstRows) is { } people)
        {
            columns.Add(FieldNames.Name, people);
        }

        return columns.Count == 0 ? header : header with
        {
            Format = header.Format with { Fields = header.Format.Fields.ToDictionary(field => field.Key, field => columns.TryGetValue(field.Key, out var column) ? field.Value with { Columns = [.. field.Value.Columns, column] } : field.Value) },
        };
    }

    /// <summary>Whether a format reads a header into a field.</summary>
    public static bool Knows(FormatDescription format, string field, string folded) => format.Fields.TryGetValue(field, out var described) && described.Columns.Any(column => Folding.Fold(column) == folded);

    /// <summary>Whether a column of the file is read into a field already; whole names and family names stand for one another.</summary>
    public static bool IsRead(HeaderLine header, string field) => (field is FieldNames.Name or FieldNames.FamilyName ? [FieldNames.Name, FieldNames.FamilyName] : new[] { field })
        .Any(name => new FieldSource(header.Format, name, header.Names).Columns.Length > 0);

    private static bool IsOfSeveral(string folded) => Array.Exists(folded.Split(' '), word => word.EndsWith('s') && Vocabulary.Default.TakingPart.ContainsKey(word));

    private static string? FieldOf(string bare) =>
        Vocabulary.Default.Header.GetValueOrDefault(bare) is { } field && Fields.Contains(field) && !Vocabulary.Default.TakingPart.ContainsKey(bare) ? field : null;

    private static string? WhoIs(string words) => Vocabulary.Default.TakingPartLinks.Append("")
        .Select(link => link.Length == 0 ? words : words.StartsWith(link + " ", StringComparison.Ordinal) ? words[(link.Length + 1)..] : "")
        .Select(word => Vocabulary.Default.TakingPart.GetValueOrDefault(word)).FirstOrDefault(who => who is not null);
}
