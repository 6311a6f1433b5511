using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Ateliers.Reporting.Domain;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Inserts sessions one by one: their keys are hashes, and a statement of several would have SQLite keep a copy of a page for each, in case it must be taken
/// back (docs/decisions/0013).
/// </summary>
internal sealed unsafe class SessionInsert : IDisposable
{
    private const string Sql =
        """
        INSERT INTO session (id, key, atelier, date, start, theme, audience, format, capacity, batch) VALUES (?,?,?,?,?,?,?,?,?,?)
        ON CONFLICT (key) DO NOTHING
        """;

    private readonly RowsStatement statement;
    private Texts* texts = (Texts*)NativeMemory.Alloc((nuint)sizeof(Texts));

    public SessionInsert(SqliteConnection connection, long batch)
    {
        statement = new RowsStatement(connection, Sql, rows: 1, columns: 10);
        statement.Bind(9, batch);
        statement.BindInPlace(1, texts->Key, Texts.KeyLength);
        statement.BindTextInPlace(3, texts->Day, Texts.DayLength);
    }

    /// <summary>Inserts a session; false when its key is there already.</summary>
    public bool Run(long id, UInt128 key, long atelier, DateOnly day, SessionDescription said)
    {
        BinaryPrimitives.WriteUInt128BigEndian(new Span<byte>(texts->Key, Texts.KeyLength), key);
        Iso.Write(day, new Span<byte>(texts->Day, Texts.DayLength));
        statement.Bind(0, id);
        statement.Bind(2, atelier);
        var start = said.Start is null ? 0 : Encoding.UTF8.GetBytes(said.Start, new Span<byte>(texts->Start, Texts.StartLength));
        statement.BindTextInPlace(4, said.Start is null ? null : texts->Start, start);
        statement.BindOrNull(5, said.Theme);
        statement.BindOrNull(6, said.Audience);
        statement.BindOrNull(7, said.Format);
        statement.BindOrNull(8, said.Capacity);
        return statement.Run() == 1;
    }

    /// <summary>May be called again: a commit that fails lets go of its statements, and so does who then gives up.</summary>
    public void Dispose()
    {
        statement.Dispose();
        NativeMemory.Free(texts);
        texts = null;
    }

    /// <summary>The key and the texts of the session at hand, which lie still while the statement runs.</summary>
    private struct Texts
    {
        public const int KeyLength = 16;
        public const int DayLength = 10;
        public const int StartLength = 5;

        public fixed byte Key[KeyLength];
        public fixed byte Day[DayLength];
        public fixed byte Start[StartLength];
    }
}
