using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// A prepared statement of SQLite itself, for the loops through which every row passes (docs/decisions/0001-ingest-path.md). Everything else goes
/// through Dapper. Parameters count from 1 and columns from 0, and neither is checked.
/// </summary>
internal sealed class NativeStatement : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly sqlite3_stmt statement;
    private readonly nint handle;

    public NativeStatement(SqliteConnection connection, string sql)
    {
        this.connection = connection;
        Check(raw.sqlite3_prepare_v3(connection.Handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
        handle = statement.DangerousGetHandle();
    }

    /// <summary>How many rows the last insert, update or delete of this connection changed.</summary>
    public int Changes => raw.sqlite3_changes(connection.Handle);

    /// <summary>Binds a parameter by its name, with its first letter.</summary>
    public void Bind(string parameter, long value) => Bind(raw.sqlite3_bind_parameter_index(statement, parameter), value);

    public void Bind(int parameter, long value) => _ = NativeMethods.BindInt64(handle, parameter, value);

    /// <summary>Binds a number, or null for 0: no gender, no age band is ever 0.</summary>
    public void BindOrNull(int parameter, int value)
    {
        if (value == 0)
        {
            _ = NativeMethods.BindNull(handle, parameter);
        }
        else
        {
            _ = NativeMethods.BindInt64(handle, parameter, value);
        }
    }

    public void Bind(int parameter, ReadOnlySpan<byte> value) => _ = raw.sqlite3_bind_blob(statement, parameter, value);

    /// <summary>Binds a key of sixteen bytes.</summary>
    public void BindKey(int parameter, UInt128 key)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, key);
        Bind(parameter, bytes);
    }

    /// <summary>Binds bytes that stay where they are until the statement has run: they are not copied.</summary>
    public unsafe void BindInPlace(int parameter, byte* value, int length) => _ = NativeMethods.BindBlob(handle, parameter, value, length, 0);

    /// <summary>The same for text in UTF-8; null where there is none.</summary>
    public unsafe void BindTextInPlace(int parameter, byte* value, int length) => _ = NativeMethods.BindText(handle, parameter, value, length, 0);

    /// <summary>Binds a text, or null.</summary>
    public void Bind(int parameter, string? value)
    {
        if (value is null)
        {
            _ = NativeMethods.BindNull(handle, parameter);
        }
        else
        {
            _ = raw.sqlite3_bind_text(statement, parameter, value);
        }
    }

    /// <summary>Runs a statement that returns nothing, and makes it ready for the next values.</summary>
    public void Run()
    {
        var result = NativeMethods.Step(handle);
        _ = NativeMethods.Reset(handle);
        Check(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result);
    }

    /// <summary>Moves to the next row of the result; false at its end.</summary>
    public bool Read()
    {
        var result = NativeMethods.Step(handle);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        _ = NativeMethods.Reset(handle);
        Check(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result);
        return false;
    }

    /// <summary>Makes the statement ready for the next values before its result has been read to the end.</summary>
    public void Reset() => _ = NativeMethods.Reset(handle);

    public int Int(int column) => unchecked((int)NativeMethods.ColumnInt64(handle, column));

    public long Long(int column) => NativeMethods.ColumnInt64(handle, column);

    /// <summary>The key of sixteen bytes that stands in a column.</summary>
    public UInt128 Key(int column) => BinaryPrimitives.ReadUInt128BigEndian(Bytes(column));

    /// <summary>The bytes that stand in a column, until the statement moves on.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public void Dispose() => statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, connection.Handle);
        }
    }
}
