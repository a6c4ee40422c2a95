using MscText.Normalization;
using MscText.Segmentation;

namespace MscText.Terms;

/// <summary>Cuts a text into words and lays the terms it names over them. Immutable and thread-safe.</summary>
/// <remarks>
/// Terms are not made words: that would cut worse, since running text is segmented finely. A user's terms are those of
/// the matcher's dictionary: <c>new TermSegmenter(new TermMatcher(TermDictionary.Default.With(concepts)))</c>.
/// </remarks>
public sealed class TermSegmenter
{
    private static readonly Lazy<TermSegmenter> LazyDefault = new(() => new TermSegmenter(TermMatcher.Default));

    /// <summary>Puts a segmenter and a matcher together.</summary>
    /// <param name="matcher">Finds the terms.</param>
    /// <param name="segmenter">Finds the words; <see cref="TextSegmenter.Default"/> if null.</param>
    public TermSegmenter(TermMatcher matcher, TextSegmenter? segmenter = null)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        Matcher = matcher;
        Segmenter = segmenter ?? TextSegmenter.Default;
    }

    /// <summary>The words of <see cref="TextSegmenter.Default"/> and the terms of <see cref="TermDictionary.Default"/>.</summary>
    public static TermSegmenter Default => LazyDefault.Value;

    /// <summary>Finds the terms.</summary>
    public TermMatcher Matcher { get; }

    /// <summary>Finds the words.</summary>
    public TextSegmenter Segmenter { get; }

    /// <summary>Finds the words and the terms of a text.</summary>
    public TermLayer Segment(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new TokenBuffer();
        NormalizedText normalized = Segmenter.Segment(text, words);
        Token[] tokens = words.Tokens.ToArray();

        // The matcher folds by itself, and capitals tell it MSC from msc: it reads the text as given.
        var matches = new TermMatchBuffer();
        Matcher.Find(text, matches);
        var terms = new TermToken[matches.Count];
        int from = 0;
        for (int i = 0; i < terms.Length; i++)
        {
            TermMatch match = matches[i];
            while (from < tokens.Length && (tokens[from].IsPart || tokens[from].Span.End <= match.Span.Start))
            {
                from++;
            }

            terms[i] = Over(tokens, from, match);
        }

        return new TermLayer(normalized, tokens, terms);
    }

    private static TermToken Over(Token[] tokens, int from, TermMatch match)
    {
        int count = 0;
        int end = -1;
        for (int i = from; i < tokens.Length && tokens[i].Start < match.Span.End; i++)
        {
            if (!tokens[i].IsPart)
            {
                count++;
                end = Math.Max(end, tokens[i].Span.End);
            }
        }

        bool isWhole = count > 0 && tokens[from].Start == match.Span.Start && end == match.Span.End;
        return new TermToken(match.Concept, match.Span, count > 0 ? from : -1, count, isWhole, match.IsNested, match.IsAmbiguous);
    }
}
