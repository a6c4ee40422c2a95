namespace MscText.Segmentation;

/// <summary>
/// Splits English, Chinese and mixed text into sentences or clauses by rules: ends of either language, abbreviations, initials,
/// decimals, citations, quotes and brackets that close with their sentence, list items, headings, table rows.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. The spans are in order, do not overlap, exclude white space around them and cover all other
/// characters. Splitting takes time proportional to the text.
/// </remarks>
public sealed class SentenceSplitter
{
    private readonly SentenceSplitterOptions _options;

    /// <summary>Makes a splitter.</summary>
    /// <param name="options">Where to split; null for sentences, a paragraph a line.</param>
    public SentenceSplitter(SentenceSplitterOptions? options = null) => _options = options ?? new SentenceSplitterOptions();

    /// <summary>Splits into sentences; every line break ends one.</summary>
    public static SentenceSplitter Default { get; } = new();

    /// <summary>Splits into clauses; every line break ends one.</summary>
    public static SentenceSplitter Clauses { get; } = new(new SentenceSplitterOptions { Level = SplitLevel.Clause });

    /// <summary>The sentences of a text.</summary>
    /// <param name="text">The text; raw text is better than normalised, since quotes and Chinese full stops tell more.</param>
    /// <param name="language">
    /// The language. It decides about the ASCII full stop that a Chinese character follows directly: in Chinese and mixed text
    /// and where the language is not given it ends the sentence (<c>AML.结果</c>), in English text it does not.
    /// </param>
    /// <returns>Their places in the text.</returns>
    public IReadOnlyList<TextSpan> Split(string text, Language language = Language.None)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spans = new List<TextSpan>();
        Split(text, language, spans);
        return spans;
    }

    /// <summary>Finds the sentences of a text without allocating once the list has grown.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The language.</param>
    /// <param name="spans">Receives the places, in place of those it had.</param>
    public void Split(ReadOnlySpan<char> text, Language language, List<TextSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(spans);
        spans.Clear();
        int start = 0;
        while (start < text.Length)
        {
            int end = LineRules.EndOfBlock(text, start, _options.LineBreaks);
            SplitBlock(text[..end], start, language, spans);
            start = end;
        }
    }

    private void SplitBlock(ReadOnlySpan<char> text, int start, Language language, List<TextSpan> spans)
    {
        if (!LineRules.IsTableRow(text[start..]))
        {
            var ends = new SentenceEndFinder(text, language, _options.Level);
            int end;
            while ((end = ends.Next(start)) < text.Length)
            {
                Add(text, start, end, spans);
                start = end;
            }
        }

        Add(text, start, text.Length, spans);
    }

    private static void Add(ReadOnlySpan<char> text, int start, int end, List<TextSpan> spans)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (start < end && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start < end)
        {
            spans.Add(TextSpan.FromBounds(start, end));
        }
    }
}
