using MscText.Alignment;
using MscText.Segmentation;
using MscText.Terms;

namespace MscText.Checking;

/// <summary>A stretch of Chinese, folded to Simplified and cut into words: those of the dictionary whole, others by jieba.</summary>
internal sealed class ChineseWords
{
    private readonly bool[] _isBoundary;
    private readonly bool[] _isGlossBoundary;

    private ChineseWords(string text, IReadOnlyList<TextSpan> words, IReadOnlyList<TextSpan> terms)
    {
        Text = text;
        Words = words;
        Terms = terms;
        _isBoundary = new bool[text.Length + 1];
        _isGlossBoundary = new bool[text.Length + 1];
        foreach (TextSpan word in words)
        {
            _isBoundary[word.Start] = true;
            _isBoundary[word.End] = true;
        }

        ReadOnlySpan<int> lengths = new GlossWordCutter(GlossLexicon.Default.Words).Cut(text);
        for (int i = 0; i < text.Length; i += lengths[i])
        {
            _isGlossBoundary[i] = true;
        }

        _isGlossBoundary[text.Length] = true;
    }

    /// <summary>The folded text, a code unit for each of the original.</summary>
    public string Text { get; }

    /// <summary>The words in order; they cover the text.</summary>
    public IReadOnlyList<TextSpan> Words { get; }

    /// <summary>The dictionary's terms among them.</summary>
    public IReadOnlyList<TextSpan> Terms { get; }

    /// <summary>Cuts a text.</summary>
    /// <param name="chinese">The text.</param>
    /// <param name="matcher">Finds the terms in it.</param>
    public static ChineseWords Cut(ReadOnlySpan<char> chinese, TermMatcher matcher)
    {
        string text = TermTable.Folding.Value.Fold(chinese);
        var buffer = new WordBuffer();
        JiebaSegmenter.Default.Cut(text, SegmentationMode.Accurate, hmm: false, buffer);
        TextSpan[] cut = [.. buffer.Words.ToArray().SelectMany(w => WithoutParticle(text, w))];
        TextSpan[] terms =
        [
            .. matcher.Find(text)
                .Where(m => !m.IsNested && m.Span.Length > 1)
                .Select(m => m.Span)
                .Where(s => Array.Exists(cut, w => w.Start == s.Start) || Array.Exists(cut, w => w.End == s.End))
                .Distinct(),
        ];
        return new ChineseWords(text, Join(cut, terms, text.Length), terms);
    }

    /// <summary>Whether a stretch begins and ends where words do, as jieba or the dictionary of glosses cuts (天真 and 的, not 天 and 真的), and no term goes beyond it.</summary>
    public bool IsWhole(TextSpan span) =>
        (_isBoundary[span.Start] && _isBoundary[span.End])
        || (_isGlossBoundary[span.Start] && _isGlossBoundary[span.End] && !Terms.Any(t => t.Overlaps(span)));

    // 天真的 is one word to jieba, but 天真 to a dictionary.
    private static TextSpan[] WithoutParticle(string text, TextSpan word) =>
        word.Length > 2 && text[word.End - 1] == '的'
            ? [new(word.Start, word.Length - 1), new(word.End - 1, 1)]
            : [word];

    // A term takes the words it touches; what sticks out of them is a word of its own.
    private static List<TextSpan> Join(TextSpan[] cut, TextSpan[] terms, int length)
    {
        var ends = new SortedSet<int>(cut.Select(w => w.End)) { length };
        foreach (TextSpan term in terms)
        {
            ends.RemoveWhere(e => e > term.Start && e < term.End);
            ends.Add(term.End);
            if (term.Start > 0)
            {
                ends.Add(term.Start);
            }
        }

        var words = new List<TextSpan>();
        int start = 0;
        foreach (int end in ends)
        {
            if (end > start)
            {
                words.Add(TextSpan.FromBounds(start, end));
                start = end;
            }
        }

        return words;
    }
}
