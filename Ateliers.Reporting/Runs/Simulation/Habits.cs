namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>How people behave, as shares of 1. Invented, in the order of size that free workshops report; the no-show rate they give is 24 %.</summary>
internal static class Habits
{
    /// <summary>Came without having signed up.</summary>
    public const double WalksIn = 0.10;

    /// <summary>Of those signed up: takes it back.</summary>
    public const double Cancels = 0.06;

    /// <summary>Of those signed up: nobody wrote down whether they came.</summary>
    public const double OutcomeLost = 0.004;

    /// <summary>Of the sessions: the whole list was never filled in.</summary>
    public const double ListLost = 0.003;

    /// <summary>Of those signed up who did not cancel: comes.</summary>
    public const double Comes = 0.76;

    /// <summary>Of all who plan to come: comes. What the intake must divide by.</summary>
    public const double ReachedPerPlan = WalksIn + ((1 - WalksIn) * (1 - Cancels) * Comes);

    /// <summary>Of those who came: comes again.</summary>
    public const double Returns = 0.22;

    /// <summary>Of the regulars who came: comes again.</summary>
    public const double RegularReturns = 0.65;

    /// <summary>Of all people: is a regular.</summary>
    public const double IsRegular = 0.12;

    /// <summary>Of those who return: to another city.</summary>
    public const double ReturnsElsewhere = 0.03;

    /// <summary>Of those who missed or cancelled: signs up again.</summary>
    public const double TriesAgain = 0.30;

    /// <summary>Of new people: signs up with a second name on the same e-mail (family, or a helper).</summary>
    public const double BringsCompanion = 0.02;

    /// <summary>Of new people, where the atelier keeps its own list: leaves a name and no e-mail.</summary>
    public const double LeavesNameOnly = 0.012;

    /// <summary>For each seat taken: somebody else sits in who leaves nothing at all.</summary>
    public const double SitsInNameless = 0.02;

    /// <summary>Of rows: the e-mail is written in other case or with spaces around it.</summary>
    public const double WritesEmailOtherwise = 0.006;

    /// <summary>Of rows: the name is written NOM Prénom.</summary>
    public const double WritesNameInCapitals = 0.02;

    /// <summary>Of rows, where the atelier keeps its own list: stands there twice.</summary>
    public const double WrittenTwice = 0.0008;
}
