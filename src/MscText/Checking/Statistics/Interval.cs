namespace MscText.Checking;

/// <summary>A confidence interval.</summary>
/// <param name="Low">The lower bound without its sign.</param>
/// <param name="High">The upper bound without its sign.</param>
/// <param name="Span">Both bounds.</param>
internal readonly record struct Interval(decimal Low, decimal High, TextSpan Span);
