using System.Buffers.Text;
using System.Text;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>
/// One file of any length to load-test with: Rennes, ours in French, UTF-8, sessions of fourteen in order of date, each row in three somebody
/// new. It is written straight as bytes, and memory does not grow with the rows.
/// </summary>
internal sealed class LoadFile(SimulationOptions options, long rows)
{
    /// <summary>Its path below the inbox.</summary>
    public const string Name = "rennes/presences-charge.csv";

    private const int SeatsTaken = 14;
    private const int RowRoom = 512;

    private static readonly byte[][] Starts = Encoded(["09:30", "11:00", "14:00", "15:30", "17:00", "18:30"]);
    private static readonly byte[][] Given = Encoded([.. Names.Women, .. Names.Men]);
    private static readonly byte[][] PlainGiven = Encoded([.. Names.Women.Concat(Names.Men).Select(Names.Plain)]);
    private static readonly byte[][] Families = Encoded([.. Names.Families]);
    private static readonly byte[][] PlainFamilies = Encoded([.. Names.Families.Select(Names.Plain)]);
    private static readonly byte[][] Endings = Encoded(["présent;\n", "absent;\n", "annulé;\n", "sans inscription;\n", "inscrit;\n"]);
    private static readonly int[] EndingWeights = [66, 21, 5, 7, 1];
    private static readonly byte[][] Genders = Encoded(["Féminin", "Masculin"]);

    private readonly byte[][] descriptions = Encoded(
    [
        .. from theme in options.Programme.Themes
           from audience in options.Programme.Audiences
           select $";{theme.Label.Fr};{audience.Label.Fr};{options.Programme.Formats[0].Label.Fr};14;",
    ]);

    private readonly (Atelier Atelier, List<DateOnly> Days) open = OpenDaysOf(options);
    private readonly Dice dice = new(options.Seed, "load");
    private readonly byte[] buffer = new byte[1 << 18];
    private readonly long[] present = new long[SeatsTaken];
    private int used;
    private long people;

    /// <summary>Writes header and rows.</summary>
    public void Write(Stream stream, IProgress<long>? progress)
    {
        var (atelier, days) = open;
        var sessions = (rows + SeatsTaken - 1) / SeatsTaken;
        Append(Encoding.UTF8.GetBytes(OurCsv.FrenchHeader + "\n"));
        var session = Array.Empty<byte>();
        for (var row = 0L; row < rows; row++)
        {
            var seat = (int)(row % SeatsTaken);
            if (seat == 0)
            {
                var number = row / SeatsTaken;
                session = Session(number, days[(int)(number * days.Count / sessions)], atelier);
            }

            if (buffer.Length - used < RowRoom)
            {
                stream.Write(buffer, 0, used);
                used = 0;
                progress?.Report(row);
            }

            Append(session);
            Person(seat);
            Append(Endings[dice.Weighted(EndingWeights)]);
        }

        stream.Write(buffer, 0, used);
        progress?.Report(rows);
    }

    private byte[] Session(long number, DateOnly day, Atelier atelier) =>
    [
        .. Encoding.UTF8.GetBytes($"{Iso.Date(day)};"),
        .. dice.Pick(Starts),
        .. Encoding.UTF8.GetBytes($";REN-{CsvText.Number(number + 1)};{atelier.Name}"),
        .. dice.Pick(descriptions),
    ];

    // Everything about a person follows from the number, so that nobody has to be remembered.
    private void Person(int seat)
    {
        var number = Who(seat);
        present[seat] = number;
        var traits = unchecked((ulong)(number + 1) * 0x9E3779B97F4A7C15UL);
        var family = (int)((traits >> 40) % (ulong)Families.Length);
        var given = (int)((traits >> 20) % (ulong)Given.Length);
        Append(Families[family]);
        Append(";"u8);
        Append(Given[given]);
        Append(";"u8);
        Append(PlainGiven[given]);
        Append("."u8);
        Append(PlainFamilies[family]);
        Append(number);
        Append("@example.org;"u8);
        Append(1935 + (long)((traits >> 52) % 70));
        Append(";"u8);
        Append(Genders[given < Names.Women.Count ? 0 : 1]);
        Append(";"u8);
    }

    // Somebody new for a row in three; otherwise somebody who was there before, but not in this session yet.
    private long Who(int seat)
    {
        if (people > SeatsTaken && !dice.Chance(1.0 / 3))
        {
            var number = (long)Math.BigMul(dice.Next(), (ulong)people, out _);
            if (!present.AsSpan(0, seat).Contains(number))
            {
                return number;
            }
        }

        return people++;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(buffer.AsSpan(used));
        used += bytes.Length;
    }

    private void Append(long number)
    {
        Utf8Formatter.TryFormat(number, buffer.AsSpan(used), out var length);
        used += length;
    }

    private static (Atelier Atelier, List<DateOnly> Days) OpenDaysOf(SimulationOptions options)
    {
        var calendar = new OpenDays(options.Programme);
        var atelier = World.Find(options.Programme, "rennes");
        var days = calendar.DaysOf(atelier, new Period(options.From, options.To)).ToList();
        return days.Count > 0 ? (atelier, days) : throw new FailureException(Outcome.Usage, new Bilingual(
            "L’atelier de Rennes n’est ouvert aucun jour de la période.", "The Rennes atelier is open on no day of the period."));
    }

    private static byte[][] Encoded(IReadOnlyList<string> words) => [.. words.Select(Encoding.UTF8.GetBytes)];
}
