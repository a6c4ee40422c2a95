namespace MscText.Checking;

/// <summary>A unit as written: mg, mg/kg, ×/L.</summary>
/// <param name="Head">What stands before the first stroke.</param>
/// <param name="Per">The denominators in their order.</param>
internal sealed record Unit(UnitAtom Head, IReadOnlyList<UnitAtom> Per)
{
    /// <summary>Whether two values with units are the same quantity. A denominator that one side leaves out is no difference.</summary>
    public static bool AreEqual(decimal one, Unit first, decimal other, Unit second)
    {
        if (first.Head.Dimension != second.Head.Dimension)
        {
            return false;
        }

        double left = (double)one * first.Head.Factor;
        double right = (double)other * second.Head.Factor;
        double tolerance = Tolerance(first.Head, second.Head);
        foreach (UnitAtom per in first.Per)
        {
            foreach (UnitAtom match in second.Per.Where(p => p.Dimension == per.Dimension).Take(1))
            {
                left /= per.Factor;
                right /= match.Factor;
                tolerance = Math.Max(tolerance, Tolerance(per, match));
            }
        }

        if (first.Per.Count == 1 && second.Per.Count == 1 && first.Per[0].Dimension != second.Per[0].Dimension)
        {
            return false;
        }

        return Math.Abs(left - right) <= tolerance * Math.Max(Math.Abs(left), Math.Abs(right));
    }

    private static double Tolerance(UnitAtom one, UnitAtom other) =>
        one.IsCalendar != other.IsCalendar ? 0.12
        : one.Dimension is Dimension.Pressure or Dimension.Energy && one.Factor != other.Factor ? 0.03
        : 1e-6;
}
