namespace Ateliers.Reporting.Domain;

/// <summary>What a reader should know of a file that was read all the same. The code is stable: it stands in JSON and in the documentation.</summary>
public enum RemarkCode
{
    /// <summary>An age or a birth that nobody has, or that is no date; it counts as not stated, and the row counts.</summary>
    AgeImpossible = 1,

    /// <summary>All days of the file fit either order of day and month; they were read as the format says.</summary>
    DayOrderAssumed = 2,

    /// <summary>The days of the file are all days in one order only, which is not the format's first; they were read in theirs.</summary>
    DayOrderOfFile = 3,

    /// <summary>Some days of the file fit one order only, others the other one only; they were read as the format says, and what does not fit was rejected.</summary>
    DayOrderMixed = 4,

    /// <summary>
    /// Lists without names of other files were replaced by what this one says otherwise of the same sessions: they may have been other people. The rows are the number of lists.
    /// </summary>
    ListsReplaced = 5,

    /// <summary>A column whose header says that it tells people apart is read by none of the format's fields: people may be taken for one another, or be lost.</summary>
    IdentityUnread = 6,

    /// <summary>Rows of a list of tickets state no day; all others state one, and it is theirs too.</summary>
    DayOfOthers = 7,

    /// <summary>
    /// Other sessions have the same day, atelier and nearly the same people under another title or hour: they may be the same. The rows are the number of sessions.
    /// </summary>
    SessionsAlike = 8,

    /// <summary>Rows that name no atelier were rejected although the file lies in a sub-folder: its name is neither the code nor the name of an atelier.</summary>
    FolderUnknown = 9,

    /// <summary>The rows without a name are the same ones twice: the file may hold one list pasted twice. The rows are those of the second time; all of them count.</summary>
    RowsTwice = 10,

    /// <summary>
    /// A name stands at a session alone, and again with an identifier or from another tool, or two files give it two identifiers: it may be one person, who counts twice. The rows are the number of
    /// such names at sessions.
    /// </summary>
    NamesTwice = 11,

    /// <summary>One file names the people of sessions, another counts nearly as many heads at them: they may be the same, and both count as attendances. The rows are the number of sessions.</summary>
    HeadsBesideNames = 12,

    /// <summary>Rows that follow one another were rejected with as many cells as one another, and not as many as the header: another table may begin there. The rows are all such rows.</summary>
    OtherWidth = 13,

    /// <summary>Rows name no atelier and are of that of the folder or option, while others name another one: of merged cells only the first row bears the name.</summary>
    AtelierOfOthers = 14,

    /// <summary>A column counts people of one kind, those who took part from elsewhere or those who stayed away, and is read by no field: they may come on top of those who are counted.</summary>
    CountUnread = 20,

    /// <summary>A name is that of several people (a class of 24, somebody and one more, a couple); each such row counts once.</summary>
    GroupsAsOne = 21,

    /// <summary>
    /// One person stands at one session again on rows that differ in a column that no field reads: two sessions may be one. The rows are those that differ, among the first rows of the file.
    /// </summary>
    RowsApart = 22,

    /// <summary>The list of one meeting says neither hour nor title, and another file of its format told of a meeting of the same day and atelier: both count as one session.</summary>
    SessionAgain = 23,

    /// <summary>Most sessions of a file begin at other minutes than the quarters of an hour (14:03), with one person each: they may be the hours at which people arrived. The rows are the number of such sessions.</summary>
    OddHours = 24,

    /// <summary>Addresses and phone numbers stand under three names or more, never under two at one session: each counts as one person. The rows are the number of such addresses.</summary>
    AddressOfMany = 25,

    /// <summary>Rows of a day and atelier state no hour beside others of the file that do: of merged cells only the first row bears it. The rows are the number of sessions without one.</summary>
    HoursMissing = 26,

    /// <summary>
    /// Names stand alone at sessions of a year and an atelier and with an identifier at others, more of them than people of one name explain: each counts twice where it is one person. The rows are the
    /// number of such names in the file.
    /// </summary>
    NamesApart = 27,

    /// <summary>
    /// Rows of a day and atelier state no title, theme, number or part of the day beside others of the file that do, and nothing else of their own: of merged cells only the first row bears it. The rows are
    /// the number of sessions that they make.
    /// </summary>
    CellsMissing = 28,

    /// <summary>No column of a sheet kept by hand says who came or how many, and some are read by no field: each row counts as an attendance of nobody. The rows are all that were taken.</summary>
    NobodyNamed = 29,

    /// <summary>Sessions have several hours under one reference, and count as one each. The rows are the number of such sessions.</summary>
    HoursAsOne = 30,

    /// <summary>
    /// People who came to sessions that this file lists again, by an earlier file of its format most of whose people there it repeats, and whom it does not name: who was renamed or taken out counts
    /// all the same. The rows are their attendances.
    /// </summary>
    PeopleGone = 31,

    /// <summary>
    /// People were checked in up to three days after the day that the file's name states: each day is a session of its own. The rows are theirs.
    /// </summary>
    TickedLater = 32,
}

/// <summary>A remark on a file. It holds no value of a row.</summary>
/// <param name="Code">What it is about.</param>
/// <param name="Rows">How many rows it concerns; 0 for the file as a whole.</param>
/// <param name="Line">The line of the first such row, 1-based; 0 for the file as a whole.</param>
/// <param name="Order">The order in which the days were read; null for a remark about something else.</param>
/// <param name="Column">The header of the column, or those of several; empty for a remark about something else.</param>
/// <param name="Field">The field that would read such a column; empty likewise.</param>
/// <param name="Known">The codes of the ateliers that there are; empty likewise.</param>
public sealed record Remark(RemarkCode Code, long Rows = 0, int Line = 0, DayOrder? Order = null, string Column = "", string Field = "", string Known = "");
