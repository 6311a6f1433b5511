using System.Globalization;

namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>The small differences in how people type what is the same e-mail and the same name.</summary>
internal static class Handwriting
{
    /// <summary>The line as it was typed: mostly as it is.</summary>
    public static Registration Typed(Registration line, Dice dice)
    {
        if (line.Email.Length > 0 && dice.Chance(Habits.WritesEmailOtherwise))
        {
            line = line with { Email = Otherwise(line.Email, dice.Below(4)) };
        }

        return dice.Chance(Habits.WritesNameInCapitals)
            ? line with { Family = line.Family.ToUpper(CultureInfo.InvariantCulture) }
            : line;
    }

    private static string Otherwise(string email, int manner) => manner switch
    {
        0 => email.ToUpperInvariant(),
        1 => char.ToUpperInvariant(email[0]) + email[1..],
        2 => email + " ",
        _ => " " + email,
    };
}
