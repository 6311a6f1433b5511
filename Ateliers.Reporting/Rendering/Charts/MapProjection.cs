using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>
/// From degrees to a plane, as maps of France are drawn: Lambert's conformal conic projection with the parallels (44° and 49° north) and the origin (46.5° north, 3° east) of Lambert-93, on a
/// sphere of radius 1 (Snyder, Map Projections: A Working Manual, 1987, formulas 15-1 to 15-5). The ellipsoid moves nothing by as much as a line is wide.
/// </summary>
internal static class MapProjection
{
    private static readonly (double South, double North, double Latitude, double Longitude) Origin = (Radians(44), Radians(49), Radians(46.5), Radians(3));

    private static readonly double Cone = Math.Log(Math.Cos(Origin.South) / Math.Cos(Origin.North)) / Math.Log(Tangent(Origin.North) / Tangent(Origin.South));

    private static readonly double Scale = Math.Cos(Origin.South) * Math.Pow(Tangent(Origin.South), Cone) / Cone;

    /// <summary>The frame of the map on the plane: left, right, bottom, top.</summary>
    internal static (double Left, double Right, double Bottom, double Top) Frame { get; } = FrameOf();

    /// <summary>A place on the plane, to the east and to the north of the origin.</summary>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    internal static (double X, double Y) Of(double latitude, double longitude)
    {
        var (radius, angle) = (Radius(Radians(latitude)), Cone * (Radians(longitude) - Origin.Longitude));
        return (radius * Math.Sin(angle), Radius(Origin.Latitude) - (radius * Math.Cos(angle)));
    }

    // A parallel bends downwards in its middle: the frame reaches from there to its corners.
    private static (double Left, double Right, double Bottom, double Top) FrameOf()
    {
        double[] longitudes = [MapChart.West, Origin.Longitude * 180 / Math.PI, MapChart.East];
        var edge = longitudes.SelectMany(longitude => new[] { Of(MapChart.South, longitude), Of(MapChart.North, longitude) }).ToList();
        return (edge.Min(point => point.X), edge.Max(point => point.X), edge.Min(point => point.Y), edge.Max(point => point.Y));
    }

    private static double Radius(double latitude) => Scale / Math.Pow(Tangent(latitude), Cone);

    private static double Tangent(double latitude) => Math.Tan((Math.PI / 4) + (latitude / 2));

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
