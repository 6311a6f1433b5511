using Ateliers.Reporting.Domain;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>What SQLite's errors mean for a user, and what to do about them.</summary>
public static class StorageFailures
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>The index of the log could not be made as large as it must be: there is no room for it.</summary>
    private const int NoRoomForIndex = 10 | (19 << 8);

    /// <summary>The failure behind an error that SQLite gave anywhere in a run, which a user can do something about; null for any other.</summary>
    public static FailureException? By(Exception error) =>
        error is SqliteException { SqliteErrorCode: Busy or Locked or ReadOnly or InputOutput or Corrupt or Full or CannotOpen or NotADatabase } known ? Of(known, "ateliers.db") : null;

    /// <summary>Whether SQLite found a database that it cannot read as one.</summary>
    internal static bool IsDamage(SqliteException error) => error.SqliteErrorCode is Corrupt or NotADatabase;

    /// <summary>Whether SQLite was not allowed to open a file, or to make those that it works with.</summary>
    internal static bool IsOfPermission(FailureException failure) => failure.InnerException is SqliteException { SqliteErrorCode: ReadOnly or CannotOpen };

    /// <summary>The failure to show for an error of SQLite on a database file.</summary>
    internal static FailureException Of(SqliteException error, string path) => (error.SqliteExtendedErrorCode == NoRoomForIndex ? Full : error.SqliteErrorCode) switch
    {
        Busy or Locked => new(Outcome.Busy, new(
            $"La base {path} est utilisée par un autre programme. Réessayez plus tard.",
            $"The database {path} is in use by another program. Try again later."), error),
        ReadOnly => new(Outcome.Failed, new(
            $"La base {path} ne peut pas être écrite : vérifiez les droits du fichier et de son dossier.",
            $"The database {path} cannot be written: check the permissions of the file and of its folder."), error),
        Full => new(Outcome.Failed, new(
            $"Le disque est plein : {path} n'a pas pu être écrit. Libérez de la place et relancez.",
            $"The disk is full: {path} could not be written. Free some space and run again."), error),
        InputOutput => new(Outcome.Failed, new(
            $"Erreur de lecture ou d'écriture du disque sur {path}. Vérifiez le disque, puis lancez « doctor ».",
            $"The disk failed to read or write {path}. Check the disk, then run “doctor”."), error),
        Corrupt or NotADatabase => new(Outcome.Failed, new(
            $"{path} n'est pas une base lisible. Restaurez une sauvegarde ; les fichiers de l'inbox permettent aussi de tout recharger.",
            $"{path} is not a readable database. Restore a backup; the files of the inbox can also load everything again."), error),
        CannotOpen => new(Outcome.Failed, new(
            $"La base {path} ne peut pas être ouverte : vérifiez que son dossier existe et peut être écrit.",
            $"The database {path} cannot be opened: check that its folder exists and can be written."), error),
        _ => new(Outcome.Failed, new(
            $"La base {path} a répondu par une erreur ({error.SqliteExtendedErrorCode}). Lancez « doctor ».",
            $"The database {path} answered with an error ({error.SqliteExtendedErrorCode}). Run “doctor”."), error),
    };
}
