namespace MscText.Alignment;

/// <summary>
/// Aligns long texts window by window: each window is aligned as if it were a document, what lies before a sure place well
/// inside it is kept, and the next window begins there. Time a sentence doesn't grow with the text, and no more than a few
/// windows of it are in memory. It asks for sentences and is given them, so that it serves any kind of reading. Not for
/// several threads at once.
/// </summary>
internal sealed class WindowedAlignment(PairAlignment aligner)
{
    /// <summary>English sentences of a window.</summary>
    public const int WindowSize = 1_500;

    // Nothing behind this part of a window is kept: its end was forced on the path.
    private const double KeptPart = 0.8;

    // A window in which nothing sure was found is doubled this many times: thousands of sentences may be missing on one side.
    private const int MaxDoublings = 3;

    // Empty lines have no width; this bounds how many are read.
    private const int MostToOne = 3;

    // A place to cut at is amid so many beads with both sides that are at least so sure.
    private const double SureBead = 0.95;
    private const int SureBeads = 4;

    // At first the usual ratio of lengths counts as much as this width of text.
    private const double UsualWidth = 20_000;

    private readonly StreamMemory _memory = new();
    private double _englishWidth = UsualWidth * Math.Exp(LengthModel.UsualLogRatio);
    private double _chineseWidth = UsualWidth;
    private int _doublings;

    /// <summary>The English side.</summary>
    public SentenceBuffer English { get; } = new();

    /// <summary>The Chinese side.</summary>
    public SentenceBuffer Chinese { get; } = new();

    /// <summary>The side to which another sentence must be added before <see cref="Next"/>; null where none needs one.</summary>
    public SentenceBuffer? Wanting
    {
        get
        {
            int size = WindowSize << _doublings;
            double ratio = _chineseWidth / _englishWidth;
            if (!English.HasEnded && English.Count < size)
            {
                return English;
            }

            // Where one side has ended the other may go on, with nothing to measure it by.
            int least = English.HasEnded ? size : 1;
            if (!Chinese.HasEnded
                && (Chinese.Count < least || (Chinese.Width < English.Width * ratio && Chinese.Count < MostToOne * size)))
            {
                return Chinese;
            }

            return Chinese.HasEnded && !English.HasEnded && English.Width < Chinese.Width / ratio && English.Count < MostToOne * size
                ? English
                : null;
        }
    }

    /// <summary>The next beads; none where the window must grow first; null at the end.</summary>
    public Bead[]? Next(CancellationToken cancellation)
    {
        if (English.Count == 0 && Chinese.Count == 0)
        {
            return null;
        }

        AlignedWindow window = aligner.Align(English.Sentences, Chinese.Sentences, _memory, cancellation);
        int kept = Keep(window, withAnchors: _doublings < MaxDoublings);
        if (kept == 0 && _doublings < MaxDoublings)
        {
            _doublings++;
            return [];
        }

        if (kept > 0)
        {
            _memory.Learn(window);
        }

        // Nothing sure in a large window: the best there is, rather than never to end.
        kept = kept == 0 ? BestCut(window) : kept;
        Bead[] beads = window.ToBeads(kept, English.Start, Chinese.Start);
        BeadSpan last = window.Path[kept - 1];
        _englishWidth += English.Remove(last.English + last.EnglishCount);
        _chineseWidth += Chinese.Remove(last.Chinese + last.ChineseCount);
        _doublings = 0;
        return beads;
    }

    /// <summary>
    /// How many beads of a window to keep: up to the last sure place that isn't too near an end. What has no counterpart in a
    /// window at all may still look sure of itself; there are no anchors in it.
    /// </summary>
    private int Keep(AlignedWindow window, bool withAnchors)
    {
        // All there is, or one side with nothing left on the other.
        if ((English.HasEnded && Chinese.HasEnded) || English.Count == 0 || Chinese.Count == 0)
        {
            return window.Path.Count;
        }

        double lastEnglish = English.HasEnded ? int.MaxValue : KeptPart * English.Count;
        double lastChinese = Chinese.HasEnded ? int.MaxValue : KeptPart * Chinese.Count;
        int kept = 0;
        int sure = 0;
        int anchor = 0;
        int lastAnchored = -1;
        for (int b = 0; b < window.Path.Count; b++)
        {
            BeadSpan bead = window.Path[b];
            if (bead.English + bead.EnglishCount > lastEnglish || bead.Chinese + bead.ChineseCount > lastChinese)
            {
                break;
            }

            while (anchor < window.Anchors.Count && window.Anchors[anchor].English < bead.English + bead.EnglishCount)
            {
                (int english, int chinese) = window.Anchors[anchor++];
                lastAnchored = english >= bead.English && chinese >= bead.Chinese && chinese < bead.Chinese + bead.ChineseCount
                    ? b
                    : lastAnchored;
            }

            sure = !bead.IsNull && window.Confidence[b] >= SureBead ? sure + 1 : 0;

            // Between the sure ones, so that beads of both windows have sure neighbours.
            kept = sure >= SureBeads && (!withAnchors || b - lastAnchored < SureBeads) ? b - (SureBeads / 2) + 1 : kept;
        }

        return kept;
    }

    /// <summary>The place in the middle of a window between the two beads that are the surest together.</summary>
    private static int BestCut(AlignedWindow window)
    {
        int best = Math.Max(1, window.Path.Count / 2);
        double highest = 0;
        for (int b = Math.Max(1, window.Path.Count / 4); b < window.Path.Count * 3 / 4; b++)
        {
            double both = window.Path[b].IsNull || window.Path[b - 1].IsNull ? 0 : window.Confidence[b] * window.Confidence[b - 1];
            (best, highest) = both > highest ? (b, both) : (best, highest);
        }

        return best;
    }
}
