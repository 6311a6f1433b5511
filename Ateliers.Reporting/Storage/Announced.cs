using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>Sessions that were announced and of which no outcome is known.</summary>
public static class Announced
{
    /// <summary>By atelier and month: how many sessions up to the moment's day have registrations and no outcome of anybody, and how many registrations these are.</summary>
    public static IReadOnlyDictionary<(string Atelier, Month Month), (long Sessions, long Registrations)> Silent(FactTable table)
    {
        Dictionary<(string, Month), (long Sessions, long Registrations)> silent = [];
        table.ReadAll();
        for (var place = 0; place < table.Sessions.Length; place++)
        {
            ref readonly var session = ref table.Sessions[place];
            ref readonly var total = ref table.Totals.All[place];
            if (session.Date > table.AsOf || total.Held || total.Registered == 0)
            {
                continue;
            }

            var key = (table.AtelierOf(session), Month.Of(session.Date));
            var (sessions, registrations) = silent.GetValueOrDefault(key);
            silent[key] = (sessions + 1, registrations + total.Registered);
        }

        return silent;
    }
}
