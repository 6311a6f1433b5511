using Ateliers.Reporting.Domain;
using ScottPlot;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>The sizes at which a chart is composed.</summary>
internal enum SheetKind
{
    Wide,
    Narrow,
    Print,
    Picture,
    Square,
}

/// <summary>
/// What one chart is composed on: a ScottPlot plot for the data, and beside it the marks and texts in pixels. One sheet serves one
/// drawing and is not shared between threads.
/// </summary>
internal sealed class Sheet : IDisposable
{
    private readonly List<Mark> under = [];
    private readonly List<Mark> over = [];
    private readonly List<TextMark> texts = [];
    private readonly List<string?> dashes = [];
    private readonly List<ValueMark> values = [];
    private readonly bool inPixels;
    private double left, right, bottom, top;

    /// <param name="kind">Its size.</param>
    /// <param name="language">Its language.</param>
    /// <param name="inPixels">Whether text and dashes are drawn into the plot; otherwise an SVG writes them.</param>
    internal Sheet(SheetKind kind, Language language, bool inPixels = false)
    {
        _ = ChartFonts.Typeface(Face.Regular);
        (Kind, Language, this.inPixels) = (kind, language, inPixels);
        (Width, TickSize, LabelSize) = kind switch
        {
            SheetKind.Wide => (880, 14, 15),
            SheetKind.Narrow => (358, 12, 13),
            SheetKind.Print => (688, 12, 12.8f),
            SheetKind.Picture => (1200, 19, 20),
            SheetKind.Square => (1080, 24, 28),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        Plot = new Plot();
        Plot.Axes.Frameless();
        Plot.HideGrid();
        Plot.FigureBackground.Color = inPixels ? Color.FromHex(Palette.Paper.Light) : Colors.Transparent;
        Plot.DataBackground.Color = Colors.Transparent;
        Frame = new Box(0, 0, Width, 0);
    }

    internal SheetKind Kind { get; }

    internal Language Language { get; }

    internal bool Narrow => Kind == SheetKind.Narrow;

    /// <summary>Whether it is a picture on its own, with title and source inside, rather than a part of a page.</summary>
    internal bool IsPicture => Kind is SheetKind.Picture or SheetKind.Square;

    internal int Width { get; }

    /// <summary>The height of a picture; a page gives a chart what it asks for.</summary>
    internal int PictureHeight => Kind == SheetKind.Square ? Width : 630;

    internal float TickSize { get; }

    internal float LabelSize { get; }

    /// <summary>How large the words around a picture are, against those of the wide one.</summary>
    internal float Scale => Kind == SheetKind.Square ? 1.3f : 1;

    /// <summary>From one line of labels to the next.</summary>
    internal float Leading => LabelSize * 1.28f;

    /// <summary>How strong lines and gaps are, against those of a wide page.</summary>
    internal float Unit => TickSize / 13;

    /// <summary>What the plot with its labels may fill.</summary>
    internal Box Frame { get; private set; }

    /// <summary>The data area, once <see cref="Place"/> has set it.</summary>
    internal Box Data { get; private set; }

    internal Plot Plot { get; }

    internal IReadOnlyList<TextMark> Texts => texts;

    /// <summary>For each plottable in order, the dashes that an SVG gives its line.</summary>
    internal IReadOnlyList<string?> Dashes => dashes;

    /// <summary>Where the drawing can be asked for its values, in the order in which a reader goes from one to the next.</summary>
    internal IReadOnlyList<ValueMark> Values => values;

    public void Dispose() => Plot.Dispose();

    /// <summary>A page gives a chart the height that it asks for; a picture has only what its words leave.</summary>
    internal void AskHeight(float height)
    {
        if (!IsPicture)
        {
            Frame = new Box(0, 0, Width, MathF.Ceiling(height));
        }
    }

    internal void SetFrame(Box frame) => Frame = frame;

    /// <summary>Lays the data area over a box, with the given values at its edges.</summary>
    internal void Place(Box data, double left, double right, double bottom, double top)
    {
        Data = new Box(MathF.Round(data.Left), MathF.Round(data.Top), MathF.Round(data.Right), MathF.Round(data.Bottom));
        (this.left, this.right, this.bottom, this.top) = (left, right, bottom, top);
        Plot.Layout.Fixed(new PixelRect(Data.Left, Data.Right, Data.Bottom, Data.Top));
        Plot.Axes.SetLimits(left, right, bottom, top);
    }

    internal float X(double value) => Data.Left + (float)((value - left) / (right - left) * Data.Width);

    internal float Y(double value) => Data.Bottom - (float)((value - bottom) / (top - bottom) * Data.Height);

    internal void Under(Mark mark) => under.Add(mark);

    internal void Over(Mark mark) => over.Add(mark);

    internal void Tell(ValueMark value) => values.Add(value);

    internal void Write(TextMark text) => texts.Add(text);

    /// <summary>Writes some lines, the first baseline at <paramref name="y"/>.</summary>
    internal void Write(IEnumerable<string> lines, float y, float leading, TextMark like)
    {
        foreach (var line in lines)
        {
            Write(like with { Text = line, Y = y });
            y += leading;
        }
    }

    /// <summary>A horizontal rule on whole pixels, so that it is one pixel and not two grey ones.</summary>
    internal void Level(float y, float left, float right, PaletteColour colour, bool over = false, float thickness = 1)
    {
        var at = MathF.Floor(y) + 0.5f;
        (over ? this.over : under).Add(new RuleMark(new Spot(left, at), new Spot(right, at), colour, thickness));
    }

    internal void Line(IReadOnlyList<Spot> spots, PaletteColour colour, float thickness, LinePattern? pattern, string? dash)
    {
        var line = Plot.Add.ScatterLine(
            spots.Select(s => left + ((s.X - Data.Left) / Data.Width * (right - left))).ToArray(),
            spots.Select(s => bottom + ((Data.Bottom - s.Y) / Data.Height * (top - bottom))).ToArray());
        line.LineWidth = thickness;
        line.Color = Color.FromHex(colour.Light);
        line.LinePattern = inPixels && pattern is { } dashed ? dashed : LinePattern.Solid;
        dashes.Add(dash);
    }

    internal void Bars(List<ScottPlot.Bar> bars)
    {
        Plot.Add.Bars(bars);
        dashes.Add(null);
    }

    /// <summary>Puts the layers around the data: grid beneath, zero line, dots and, where the drawing is a picture, text above.</summary>
    internal void Finish()
    {
        Plot.PlottableList.Insert(0, new MarksLayer(under, []));
        Plot.PlottableList.Add(new MarksLayer(over, inPixels ? texts : []));
    }
}
