namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>
/// The words beside the circles of a map: name, then its values. No label lies on another, on a circle or outside of the picture; where there is no room for
/// all lines the last are left out, and where there is none for a name it is left to the table and to the reader who asks.
/// </summary>
internal static class MapLabels
{
    private const float WidestName = 170;

    // Where a value has no room in one line it may have it in two.
    private static readonly float[] WidestValue = [float.MaxValue, 132];

    // Of so few, each way in which their labels can stand together is tried.
    private const int Few = 5;

    internal static void Write(IReadOnlyList<MapCircle> circles, Sheet sheet)
    {
        foreach (var (circle, label) in Together(circles, sheet) ?? OneByOne(circles, sheet))
        {
            Write(label, circle, sheet);
        }
    }

    /// <summary>Labels with as many lines each; null where that cannot be, or the circles are too many to try.</summary>
    private static List<(MapCircle Circle, Label Label)>? Together(IReadOnlyList<MapCircle> circles, Sheet sheet)
    {
        var most = circles.Max(circle => circle.Place.Labels.Count);
        return circles.Count > Few ? null : Enumerable.Range(1, most).Reverse()
            .Select(count => Rest(circles, [.. circles.Select(circle => Free(circle, Math.Min(count, circle.Place.Labels.Count), sheet, [.. circles.Select(each => each.Box)]).ToList())], [], sheet))
            .FirstOrDefault(all => all is not null);
    }

    private static List<(MapCircle Circle, Label Label)>? Rest(IReadOnlyList<MapCircle> circles, List<List<Label>> free, List<(MapCircle Circle, Label Label)> placed, Sheet sheet) =>
        placed.Count == circles.Count ? placed : free[placed.Count]
            .Where(label => !placed.Exists(other => other.Label.Box.Grown(3 * sheet.Unit).Meets(label.Box)))
            .Select(label => Rest(circles, free, [.. placed, (circles[placed.Count], label)], sheet))
            .FirstOrDefault(all => all is not null);

    /// <summary>Where it is tight: the name with the first value or the name alone, for as many as there is room for, the most important first.</summary>
    private static List<(MapCircle Circle, Label Label)> OneByOne(IReadOnlyList<MapCircle> circles, Sheet sheet)
    {
        var taken = circles.Select(circle => circle.Box).ToList();
        var placed = new List<(MapCircle Circle, Label Label)>();
        foreach (var circle in circles)
        {
            if (Free(circle, 1, sheet, taken).Concat(Free(circle, 0, sheet, taken)).FirstOrDefault() is { } label)
            {
                taken.Add(label.Box.Grown(3 * sheet.Unit));
                placed.Add((circle, label));
            }
        }

        return placed;
    }

    /// <summary>Where a label with so many values can stand, the best first.</summary>
    private static IEnumerable<Label> Free(MapCircle circle, int count, Sheet sheet, List<Box> taken)
    {
        var name = TextSetting.Wrap(circle.Place.Name.In(sheet.Language), WidestName * sheet.Unit, sheet.LabelSize, Face.SemiBold, 2);
        return WidestValue
            .Where(widest => circle.Place.Labels.Take(count).All(label => TextSetting.Fits(label.In(sheet.Language), widest * sheet.Unit, sheet.TickSize, Face.Regular, 2))) // a number is not cut: rather one less
            .Select(widest => circle.Place.Labels.Take(count).SelectMany(label => TextSetting.Balance(label.In(sheet.Language), widest * sheet.Unit, sheet.TickSize, Face.Regular, 2)).ToArray())
            .SelectMany(values => Around(circle, name, values, sheet))
            .Where(label => Inside(label.Box, sheet.Frame) && !taken.Exists(box => box != circle.Box && label.Box.Meets(box)));
    }

    // Outwards first, over the sea or the neighbours, then inwards, under, over, and aslant.
    private static IEnumerable<Label> Around(MapCircle circle, IReadOnlyList<string> name, string[] values, Sheet sheet)
    {
        var (at, away) = (circle.At, circle.Radius + (6 * sheet.Unit));
        var slant = away * 0.75f;
        var width = Math.Max(TextSetting.Width(name, sheet.LabelSize, Face.SemiBold), TextSetting.Width(values, sheet.TickSize, Face.Regular));
        var height = sheet.LabelSize + (Leading(sheet) * (name.Count + values.Length - 1));
        var (middle, under, over) = (at.Y - (height / 2), at.Y + away, at.Y - away - height);
        var half = width / 2;
        var centre = Math.Clamp(at.X, sheet.Frame.Left + half, Math.Max(sheet.Frame.Right - half, sheet.Frame.Left + half));
        Label right = Start(at.X + away, middle), left = End(at.X - away, middle);
        var isWest = at.X < (sheet.Data.Left + sheet.Data.Right) / 2;
        return
        [
            isWest ? left : right, isWest ? right : left, Centred(under), Centred(over), Start(at.X + slant, at.Y + slant), Start(at.X + slant, at.Y - slant - height),
            End(at.X - slant, at.Y + slant), End(at.X - slant, at.Y - slant - height),
        ];

        Label Start(float x, float top) => new(name, values, x, Anchor.Start, new Box(x, top, x + width, top + height));
        Label End(float x, float top) => new(name, values, x, Anchor.End, new Box(x - width, top, x, top + height));
        Label Centred(float top) => new(name, values, centre, Anchor.Middle, new Box(centre - half, top, centre + half, top + height));
    }

    private static bool Inside(Box box, Box frame) => box.Left >= frame.Left && box.Right <= frame.Right && box.Top >= frame.Top && box.Bottom <= frame.Bottom;

    private static float Leading(Sheet sheet) => sheet.LabelSize * 1.22f;

    private static void Write(Label label, MapCircle circle, Sheet sheet)
    {
        var y = label.Box.Top + (sheet.LabelSize * 0.82f);
        sheet.Write(label.Name, y, Leading(sheet), new TextMark("", label.X, 0, sheet.LabelSize, Face.SemiBold, Palette.Word(circle.Place.Tone), label.Anchor));
        sheet.Write(label.Values, y + (Leading(sheet) * label.Name.Count), Leading(sheet), new TextMark("", label.X, 0, sheet.TickSize, Face.Regular, Palette.Ink, label.Anchor));
    }

    /// <summary>Some lines at a place; the box is that of their letters.</summary>
    private sealed record Label(IReadOnlyList<string> Name, IReadOnlyList<string> Values, float X, Anchor Anchor, Box Box);
}
