using MscText.Documents;
using MscText.Segmentation;

namespace MscText.Alignment;

/// <summary>Cuts texts into sentences and aligns them, keeping every sentence's place in its source. Immutable and thread-safe.</summary>
public sealed class DocumentAligner
{
    private readonly SentenceAligner _aligner;
    private readonly SentenceSplitter _splitter;

    /// <summary>An aligner of documents.</summary>
    /// <param name="aligner">Aligns the sentences; null for the default.</param>
    /// <param name="splitter">Cuts texts into sentences; null for the default.</param>
    public DocumentAligner(SentenceAligner? aligner = null, SentenceSplitter? splitter = null)
    {
        _aligner = aligner ?? SentenceAligner.Default;
        _splitter = splitter ?? SentenceSplitter.Default;
    }

    /// <summary>The aligner with default parts.</summary>
    public static DocumentAligner Default { get; } = new();

    /// <summary>Aligns two texts.</summary>
    /// <param name="english">The English text.</param>
    /// <param name="chinese">The Chinese text.</param>
    /// <param name="cancellation">Stops the work.</param>
    public AlignedDocument Align(string english, string chinese, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(english);
        ArgumentNullException.ThrowIfNull(chinese);
        return AlignSpans(
            english,
            _splitter.Split(english, Language.English),
            chinese,
            _splitter.Split(chinese, Language.Chinese),
            cancellation);
    }

    /// <summary>Aligns two texts that have a sentence a line. An empty line is a sentence too, so that numbers stay those of the lines.</summary>
    /// <param name="english">The English text.</param>
    /// <param name="chinese">The Chinese text.</param>
    /// <param name="cancellation">Stops the work.</param>
    public AlignedDocument AlignLines(string english, string chinese, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(english);
        ArgumentNullException.ThrowIfNull(chinese);
        return AlignSpans(english, Lines(english), chinese, Lines(chinese), cancellation);
    }

    /// <summary>
    /// Aligns two texts that have a paragraph a line, such as articles or chapters. Paragraphs are paired first; sentences then find
    /// their counterpart inside the pairs that are sure, which makes long texts surer where both sides are cut into the same paragraphs.
    /// </summary>
    /// <param name="english">The English text; empty lines don't count.</param>
    /// <param name="chinese">The Chinese text; empty lines don't count.</param>
    /// <param name="cancellation">Stops the work.</param>
    public AlignedDocument AlignParagraphs(string english, string chinese, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(english);
        ArgumentNullException.ThrowIfNull(chinese);
        List<TextSpan> englishLines = [.. Lines(english).Where(l => !l.Of(english).IsWhiteSpace())];
        List<TextSpan> chineseLines = [.. Lines(chinese).Where(l => !l.Of(chinese).IsWhiteSpace())];
        List<PassagePair> pairs = ParagraphPairs.Of(
            _aligner,
            [.. englishLines.Select(l => l.Of(english).ToString())],
            [.. chineseLines.Select(l => l.Of(chinese).ToString())],
            cancellation);
        return AlignPassages(
            english,
            [.. englishLines.Select(l => Sentences(english, l, Language.English))],
            chinese,
            [.. chineseLines.Select(l => Sentences(chinese, l, Language.Chinese))],
            pairs,
            cancellation);
    }

    /// <summary>Aligns two texts whose sentences are known.</summary>
    /// <param name="english">The English source.</param>
    /// <param name="englishSentences">Places of its sentences, in order.</param>
    /// <param name="chinese">The Chinese source; may be the same text.</param>
    /// <param name="chineseSentences">Places of its sentences, in order.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">A place lies outside its text.</exception>
    public AlignedDocument AlignSpans(
        string english,
        IReadOnlyList<TextSpan> englishSentences,
        string chinese,
        IReadOnlyList<TextSpan> chineseSentences,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(english);
        ArgumentNullException.ThrowIfNull(englishSentences);
        ArgumentNullException.ThrowIfNull(chinese);
        ArgumentNullException.ThrowIfNull(chineseSentences);
        AlignedSentence[] englishTexts = Texts(english, englishSentences);
        AlignedSentence[] chineseTexts = Texts(chinese, chineseSentences);
        return new AlignedDocument(
            english, chinese, englishTexts, chineseTexts, AlignSentences(englishTexts, chineseTexts, 0, 0, cancellation));
    }

    /// <summary>
    /// Aligns the abstracts of a document. Where both have labelled sections of the same kind, each is aligned by itself; one that
    /// the other side lacks, together with the one before it.
    /// </summary>
    /// <param name="document">The document; spans of the result refer to its <see cref="BilingualDocument.Source"/>.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The alignment, or null where the abstract of either language is missing.</returns>
    public AlignedDocument? Align(BilingualDocument document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.AbstractEnglish is not { } english || document.AbstractChinese is not { } chinese)
        {
            return null;
        }

        AlignedSentence[][] englishSections = [.. english.Sections.Select(s => Sentences(s.Text, Language.English))];
        AlignedSentence[][] chineseSections = [.. chinese.Sections.Select(s => Sentences(s.Text, Language.Chinese))];
        return AlignPassages(
            document.Source, englishSections, document.Source, chineseSections, SectionPairs.Of(english, chinese), cancellation);
    }

    private AlignedDocument AlignPassages(
        string englishSource,
        AlignedSentence[][] english,
        string chineseSource,
        AlignedSentence[][] chinese,
        List<PassagePair> pairs,
        CancellationToken cancellation)
    {
        var beads = new List<Bead>();
        (int english, int chinese) passage = (0, 0);
        (int english, int chinese) sentence = (0, 0);
        foreach (PassagePair pair in pairs)
        {
            AlignedSentence[] left = [.. english.Skip(passage.english).Take(pair.English).SelectMany(s => s)];
            AlignedSentence[] right = [.. chinese.Skip(passage.chinese).Take(pair.Chinese).SelectMany(s => s)];
            beads.AddRange(AlignSentences(left, right, sentence.english, sentence.chinese, cancellation));
            passage = (passage.english + pair.English, passage.chinese + pair.Chinese);
            sentence = (sentence.english + left.Length, sentence.chinese + right.Length);
        }

        return new AlignedDocument(
            englishSource, chineseSource, [.. english.SelectMany(s => s)], [.. chinese.SelectMany(s => s)], beads);
    }

    private IReadOnlyList<Bead> AlignSentences(
        AlignedSentence[] english, AlignedSentence[] chinese, int englishBase, int chineseBase, CancellationToken cancellation)
    {
        IReadOnlyList<Bead> beads = _aligner.Align(
            Array.ConvertAll(english, s => s.Text), Array.ConvertAll(chinese, s => s.Text), cancellation);
        return englishBase == 0 && chineseBase == 0
            ? beads
            : [.. beads.Select(b => b with
            {
                English = [.. b.English.Select(n => n + englishBase)],
                Chinese = [.. b.Chinese.Select(n => n + chineseBase)],
            })];
    }

    private AlignedSentence[] Sentences(SourceText text, Language language) =>
    [
        .. _splitter.Split(text.Text, language).Select(span => new AlignedSentence(span.Of(text.Text).ToString(), text.ToSource(span))),
    ];

    private AlignedSentence[] Sentences(string source, TextSpan passage, Language language) =>
        Texts(source, [.. _splitter.Split(passage.Of(source).ToString(), language).Select(s => s with { Start = passage.Start + s.Start })]);

    private static AlignedSentence[] Texts(string source, IReadOnlyList<TextSpan> spans) =>
        [.. spans.Select(span => new AlignedSentence(source.Substring(span.Start, span.Length), span))];

    private static List<TextSpan> Lines(string text)
    {
        var lines = new List<TextSpan>();
        int start = 0;
        while (start < text.Length)
        {
            int offset = text.AsSpan(start).IndexOfAny('\n', '\r');
            int end = offset < 0 ? text.Length : start + offset;
            lines.Add(TextSpan.FromBounds(start, end));
            start = end + 1;
            if (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n')
            {
                start++;
            }
        }

        return lines;
    }
}
