using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs;

/// <summary>
/// The list of one meeting, with neither hour, title nor reference other than the number of its room: where another file of its format told of a meeting of that day and atelier, the two count as one session, and somebody who was at
/// both counts once. They may well be two exports of one meeting, so it is said and nothing is done.
/// </summary>
/// <param name="ofRoom">Whether a reference is the number of a room, which tells no two meetings of a day apart.</param>
internal sealed class MeetingAgain(bool ofRoom)
{
    private (string Atelier, DateOnly Day)? meeting;
    private bool isAnything;

    /// <summary>Takes note of the sessions that a stretch of the file names.</summary>
    public void Add(IReadOnlyList<KeyedSession> sessions)
    {
        foreach (var (session, _) in sessions)
        {
            isAnything |= (session.Start, session.Title, ofRoom ? null : session.Reference) is not (null, null, null) || (meeting is { } known && known != (session.Atelier, session.Date));
            meeting ??= (session.Atelier, session.Date);
        }
    }

    /// <summary>The remark on the file, where there is reason for one.</summary>
    /// <param name="file">The file, read to its end.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="mine">Its line in the ledger.</param>
    public IEnumerable<Remark> Remarks(AttendanceFile file, Ledger ledger, Batch mine)
    {
        if (isAnything || meeting is not { } one || file.HourOfName is not { } hour)
        {
            return [];
        }

        var isAgain = ledger.Batches(asOf: null).Any(batch => batch.Format == mine.Format && batch.Sha256 != mine.Sha256 && batch.First == one.Day && batch.Last == one.Day
            && string.IsNullOrEmpty(hour.PartOf(Path.GetFileName(batch.Name))) && ledger.AteliersOf(batch.Id).Contains(one.Atelier, StringComparer.Ordinal));
        return isAgain ? [new Remark(RemarkCode.SessionAgain, 1)] : [];
    }
}
