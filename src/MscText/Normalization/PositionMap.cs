namespace MscText.Normalization;

/// <summary>
/// The two-way correspondence between the positions of a text and those of the text it was made from, as runs that
/// tile both texts in order without gap.
/// </summary>
/// <remarks>
/// <para>Lookups are binary searches over the runs; the map of an unchanged text has one run whatever its length.</para>
/// <para>
/// Both directions are total (every span inside the text has an answer) and monotone: a later start or end never maps
/// to an earlier one, and a span inside another maps to a span inside the other's.
/// </para>
/// <list type="bullet">
/// <item>A span that is not empty maps to the smallest span covering everything its characters came from (or became).
/// A position inside a run of unequal lengths stands for the whole run.</item>
/// <item>Characters that were deleted before the span's first or after its last character are not included; those
/// between them are.</item>
/// <item>An inserted character, having come from nothing, stands for the empty span at the place of its insertion.</item>
/// <item>An empty span maps to an empty span: to the place before what its following character came from, or to the
/// end of the text where none follows.</item>
/// </list>
/// <para>Instances are immutable and safe to share between threads.</para>
/// </remarks>
public sealed class PositionMap
{
    // Run i covers _starts[i].._starts[i + 1] of the new text and _originalStarts[i].._originalStarts[i + 1] of the original.
    private readonly int[] _starts;
    private readonly int[] _originalStarts;

    internal PositionMap(int[] starts, int[] originalStarts)
    {
        _starts = starts;
        _originalStarts = originalStarts;
    }

    /// <summary>The runs in order; none for the map of an empty text to an empty text.</summary>
    public IReadOnlyList<PositionRun> Runs => new PositionRunList(_starts, _originalStarts);

    /// <summary>Length of the new text in UTF-16 code units.</summary>
    public int Length => _starts[^1];

    /// <summary>Length of the original text in UTF-16 code units.</summary>
    public int OriginalLength => _originalStarts[^1];

    /// <summary>Whether every position maps to itself.</summary>
    public bool IsIdentity => _starts.Length <= 2 && Length == OriginalLength;

    /// <summary>The map of a text to itself.</summary>
    /// <param name="length">Length of the text in UTF-16 code units, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static PositionMap Identity(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        int[] bounds = length == 0 ? [0] : [0, length];
        return new PositionMap(bounds, bounds);
    }

    /// <summary>The span of the original that a span of the new text was made from.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside the new text.</exception>
    public TextSpan ToOriginal(TextSpan normalized) => Map(normalized, _starts, _originalStarts);

    /// <summary>The span of the new text that was made from a span of the original.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside the original.</exception>
    public TextSpan ToNormalized(TextSpan original) => Map(original, _originalStarts, _starts);

    /// <summary>
    /// The map of two changes made one after the other: <paramref name="earlier"/> led from the original to the text
    /// that this map takes as its original.
    /// </summary>
    /// <exception cref="ArgumentException">The text between the two changes has two different lengths.</exception>
    public PositionMap After(PositionMap earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        if (earlier.Length != OriginalLength)
        {
            throw new ArgumentException(
                $"The earlier map leads to a text of {earlier.Length} code units; this one starts from {OriginalLength}.",
                nameof(earlier));
        }

        if (earlier.IsIdentity)
        {
            return this;
        }

        return IsIdentity ? earlier : PositionMapComposer.Compose(this, earlier);
    }

    /// <summary>Number of runs.</summary>
    internal int RunCount => _starts.Length - 1;

    /// <summary>Lengths of a run in both texts.</summary>
    internal (int Length, int OriginalLength) RunLengths(int run) =>
        (_starts[run + 1] - _starts[run], _originalStarts[run + 1] - _originalStarts[run]);

    private static TextSpan Map(TextSpan span, int[] from, int[] to)
    {
        if (span.Start < 0 || span.Length < 0 || span.Length > from[^1] - span.Start)
        {
            throw new ArgumentOutOfRangeException(nameof(span), span, $"The span does not lie inside a text of {from[^1]} code units.");
        }

        int first = RunOf(from, span.Start);
        int start = StartOf(first, span.Start, from, to);
        if (span.Length == 0)
        {
            return new TextSpan(start, 0);
        }

        int lastUnit = span.End - 1;
        int last = lastUnit < from[first + 1] ? first : RunOf(from, lastUnit);
        int end = IsPositionwise(last, from, to) ? to[last] + (lastUnit - from[last]) + 1 : to[last + 1];
        return TextSpan.FromBounds(start, end);
    }

    private static int StartOf(int run, int position, int[] from, int[] to)
    {
        // Past the last run that holds anything: the end of the text.
        if (run == from.Length - 1)
        {
            return to[^1];
        }

        return IsPositionwise(run, from, to) ? to[run] + (position - from[run]) : to[run];
    }

    private static bool IsPositionwise(int run, int[] from, int[] to) => from[run + 1] - from[run] == to[run + 1] - to[run];

    /// <summary>The run that holds a position: the last one that starts at or before it (empty runs hold none).</summary>
    private static int RunOf(int[] starts, int position)
    {
        int low = 0;
        int high = starts.Length - 1;
        while (low < high)
        {
            int middle = (int)(((uint)low + (uint)high + 1) >> 1);
            if (starts[middle] <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
