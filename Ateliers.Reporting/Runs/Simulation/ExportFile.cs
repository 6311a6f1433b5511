using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>One line of an export: a registration and what was known of it on the day of the export.</summary>
internal readonly record struct ExportLine(Registration Registration, AttendanceStatus Status);

/// <summary>One export of an atelier.</summary>
/// <param name="Name">Its path below the inbox. The names of an atelier, in ordinal order, stand in the order of their making.</param>
/// <param name="Shape">The tool that writes it.</param>
/// <param name="Atelier">The atelier's name for readers.</param>
/// <param name="Lines">Its lines, in order.</param>
internal sealed record ExportFile(string Name, ExportShape Shape, string Atelier, IReadOnlyList<ExportLine> Lines)
{
    /// <summary>The bytes of the file, zipped.</summary>
    public byte[] Bytes() => Gzip.Zipped(Shape switch
    {
        ExportShape.French => OurCsv.French(this),
        ExportShape.English => OurCsv.English(this),
        ExportShape.Pretix => PretixCsv.Bytes(this),
        ExportShape.Eventbrite => EventbriteCsv.Bytes(this),
        _ => throw new ArgumentOutOfRangeException(nameof(Shape)),
    });
}
