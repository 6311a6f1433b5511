using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>A connection whose statements wait as long as it says, whoever makes them: bound at build they ask for no time at all, which SQLite's provider takes for "for ever".</summary>
internal sealed class PatientConnection(string words) : SqliteConnection(words)
{
    public override SqliteCommand CreateCommand() => new PatientCommand(this, Transaction);

    private sealed class PatientCommand : SqliteCommand
    {
        private readonly SqliteTransaction? current;
        private readonly int patience;

        public PatientCommand(PatientConnection connection, SqliteTransaction? transaction)
        {
            (Connection, current, patience) = (connection, transaction, connection.DefaultTimeout);
            (Transaction, CommandTimeout) = (transaction, 0);
        }

        public override SqliteTransaction? Transaction
        {
            get => base.Transaction;
            set => base.Transaction = value ?? current;
        }

        public override int CommandTimeout
        {
            get => base.CommandTimeout;
            set => base.CommandTimeout = value > 0 ? value : patience;
        }
    }
}
