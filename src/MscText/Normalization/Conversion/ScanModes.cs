namespace MscText.Normalization;

/// <summary>The ways to go through a text without phrases of one's own.</summary>
internal static class ScanModes
{
    /// <summary>Replaces everything.</summary>
    internal readonly struct Whole : IScanMode
    {
        /// <inheritdoc/>
        public static bool StopsAtSegments => false;

        /// <inheritdoc/>
        public static bool HasPhrases => false;

        /// <inheritdoc/>
        public int Match(ReadOnlySpan<char> text, int position, out string replacement)
        {
            replacement = string.Empty;
            return 0;
        }
    }

    /// <summary>Stops at each segment.</summary>
    internal readonly struct Segments : IScanMode
    {
        /// <inheritdoc/>
        public static bool StopsAtSegments => true;

        /// <inheritdoc/>
        public static bool HasPhrases => false;

        /// <inheritdoc/>
        public int Match(ReadOnlySpan<char> text, int position, out string replacement)
        {
            replacement = string.Empty;
            return 0;
        }
    }
}
