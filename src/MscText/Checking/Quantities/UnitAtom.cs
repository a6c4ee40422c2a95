namespace MscText.Checking;

/// <summary>A unit without denominator.</summary>
/// <param name="Dimension">What it measures.</param>
/// <param name="Factor">How many of the dimension's basic unit it is.</param>
internal readonly record struct UnitAtom(Dimension Dimension, double Factor)
{
    // A month or longer: months have no fixed number of days, so that 4 weeks and 1 month are the same to a reader.
    private const double Month = 2_600_000;

    /// <summary>Whether the unit is a month or a multiple of it.</summary>
    public bool IsCalendar => Dimension == Dimension.Time && Factor > Month;
}
