namespace MscText.Segmentation;

/// <summary>Runs of Chinese characters: words by jieba, in search mode with the shorter dictionary words inside them.</summary>
internal static class HanRules
{
    // jieba's search mode looks for inner words of these lengths.
    private const int ShortestInnerWord = 2;
    private const int LongestInnerWord = 3;

    /// <summary>Adds the words of a run.</summary>
    public static void Scan(ReadOnlySpan<char> text, int start, int end, JiebaSegmenter jieba, SegmentationMode mode, bool hmm, TokenBuffer tokens)
    {
        WordBuffer words = tokens.Words;
        if (mode == SegmentationMode.Full)
        {
            jieba.Cut(text[start..end], SegmentationMode.Full, hmm, words);
            AddOverlapping(start, tokens);
            return;
        }

        jieba.Cut(text[start..end], SegmentationMode.Accurate, hmm, words);
        JiebaDictionary? inner = mode == SegmentationMode.Search ? jieba.Dictionary : null;
        foreach (TextSpan word in words.Words)
        {
            tokens.Add(TokenKind.HanWord, start + word.Start, start + word.End, isPart: false);
            if (inner is not null && word.Length > ShortestInnerWord)
            {
                AddInnerWords(text, start + word.Start, start + word.End, inner, tokens);
            }
        }
    }

    /// <summary>Adds the words already in the buffer as they are: in full mode they overlap.</summary>
    private static void AddOverlapping(int offset, TokenBuffer tokens)
    {
        int last = -1;
        foreach (TextSpan word in tokens.Words.Words)
        {
            tokens.Add(TokenKind.HanWord, offset + word.Start, offset + word.End, isPart: word.Start == last);
            last = word.Start;
        }
    }

    private static void AddInnerWords(ReadOnlySpan<char> text, int start, int end, JiebaDictionary dictionary, TokenBuffer tokens)
    {
        for (int from = start; from < end; from += LengthAt(text, from))
        {
            int to = from + LengthAt(text, from);
            for (int size = 2; size <= LongestInnerWord && to < end; size++)
            {
                to += LengthAt(text, to);
                if (size >= ShortestInnerWord && (from > start || to < end) && dictionary.Contains(text[from..to]))
                {
                    tokens.Add(TokenKind.HanWord, from, to, isPart: true);
                }
            }
        }
    }

    private static int LengthAt(ReadOnlySpan<char> text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;
}
