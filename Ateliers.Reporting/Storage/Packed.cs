using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Ateliers.Reporting.Storage;

/// <summary>Writes whole numbers from 0 on seven bits a byte, the lowest first and the highest bit set on all but the last, so that small ones take little room.</summary>
internal sealed class PackedWriter
{
    private readonly ArrayBufferWriter<byte> bytes = new();

    public int Length => bytes.WrittenCount;

    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    public void Byte(byte value)
    {
        bytes.GetSpan(1)[0] = value;
        bytes.Advance(1);
    }

    public void Number(long value)
    {
        for (; value >= 128; value >>= 7)
        {
            Byte((byte)((value & 127) | 128));
        }

        Byte((byte)value);
    }

    /// <summary>Writes any number of 64 bits, in eight bytes.</summary>
    public void Word(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes.GetSpan(sizeof(long)), value);
        bytes.Advance(sizeof(long));
    }

    public void Text(string value)
    {
        Number(Encoding.UTF8.GetByteCount(value));
        bytes.Write(Encoding.UTF8.GetBytes(value));
    }
}

/// <summary>Reads what a <see cref="PackedWriter"/> has written, in the same order.</summary>
internal ref struct PackedReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    public int Byte() => bytes[at++];

    public int Int() => checked((int)Number());

    public long Number()
    {
        long number = bytes[at++];
        if (number < 128)
        {
            return number;
        }

        number &= 127;
        for (var shift = 7; ; shift += 7)
        {
            var next = bytes[at++];
            number |= (long)(next & 127) << shift;
            if (next < 128)
            {
                return number;
            }
        }
    }

    /// <summary>A number that is most often below 128.</summary>
    public int Small()
    {
        int next = bytes[at];
        if (next >= 128)
        {
            return Int();
        }

        at++;
        return next;
    }

    public long Word()
    {
        at += sizeof(long);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes[(at - sizeof(long))..at]);
    }

    public string Text()
    {
        var length = Int();
        at += length;
        return string.Intern(Encoding.UTF8.GetString(bytes.Slice(at - length, length)));
    }

    /// <summary>The next bytes, which are read on their own.</summary>
    public PackedReader Part(int length)
    {
        at += length;
        return new PackedReader(bytes.Slice(at - length, length));
    }
}
