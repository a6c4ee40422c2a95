namespace MscText.Lucene;

/// <summary>Why a text is not a query.</summary>
/// <param name="Position">Where, in UTF-16 code units from the start of the text; its length for its end.</param>
/// <param name="Length">How many code units are not understood; 0 at the end.</param>
/// <param name="Problem">What is there and what was expected, as a sentence.</param>
/// <param name="Remedy">What to do, as a sentence.</param>
public sealed record QueryParseError(int Position, int Length, string Problem, string Remedy)
{
    /// <summary>The error as one line.</summary>
    public override string ToString() => FormattableString.Invariant($"At position {Position}: {Problem} {Remedy}");
}
