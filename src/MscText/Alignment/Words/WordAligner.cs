using MscText.Terms;

namespace MscText.Alignment;

/// <summary>
/// Finds which English word or term stands for which Chinese one inside a pair of sentences. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Concepts of the term dictionary, glosses, parts of the dictionary's names, shared tokens, numbers and, where given, pairs
/// learned from other documents each propose links; the best are taken first and no character is linked twice (competitive
/// linking: Melamed, Computational Linguistics 26, 2000). What is left may be linked by its sound, or because nothing else
/// stands between two links.
/// </remarks>
public sealed class WordAligner
{
    private const double MinScore = 0.34;

    private static readonly Lazy<WordAligner> LazyDefault = new(() => new WordAligner(TermMatcher.Default));

    private readonly TermMatcher _matcher;
    private readonly Lazy<NameLexicon> _names;
    private readonly LearnedWordPairs? _learned;

    /// <summary>An aligner of words.</summary>
    /// <param name="matcher">Finds the terms; the names of its dictionary also tell which characters stand for which word.</param>
    /// <param name="learned">Pairs learned from aligned documents of the same kind; null for none.</param>
    public WordAligner(TermMatcher matcher, LearnedWordPairs? learned = null)
        : this(matcher, matcher?.Dictionary == TermDictionary.Default ? NameLexicon.Default : new(() => NameLexicon.Learn(matcher!.Dictionary)), learned)
    {
    }

    private WordAligner(TermMatcher matcher, Lazy<NameLexicon> names, LearnedWordPairs? learned)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        _matcher = matcher;
        _names = names;
        _learned = learned;
    }

    /// <summary>The aligner with the built-in dictionary.</summary>
    public static WordAligner Default => LazyDefault.Value;

    /// <summary>This aligner with pairs learned from documents.</summary>
    /// <param name="learned">The pairs; they take the place of those it had.</param>
    public WordAligner With(LearnedWordPairs learned)
    {
        ArgumentNullException.ThrowIfNull(learned);
        return new WordAligner(_matcher, _names, learned);
    }

    /// <summary>Links the words of two texts that translate each other, such as two sentences.</summary>
    /// <param name="english">The English text.</param>
    /// <param name="chinese">The Chinese text, in either script.</param>
    /// <returns>Links in the order of the English; none shares a character with another on either side.</returns>
    public IReadOnlyList<WordLink> Align(string english, string chinese)
    {
        ArgumentNullException.ThrowIfNull(english);
        ArgumentNullException.ThrowIfNull(chinese);
        var context = new LinkContext(english, chinese);
        TermEvidence.Find(context, _matcher);
        NumberEvidence.Find(context);
        SharedTokenEvidence.Find(context);
        GlossEvidence.Find(context);
        ProseEvidence.Find(context);
        NamePartEvidence.Find(context, _names.Value);
        if (_learned is not null)
        {
            LearnedEvidence.Find(context, _learned);
        }

        var chosen = new List<LinkCandidate>();
        CompetitiveLinking.Choose(context.Candidates, MinScore, chosen);
        CompetitiveLinking.Choose(TransliterationEvidence.Find(context, chosen, _names.Value.Sounds), MinScore, chosen);
        chosen.AddRange(GapEvidence.Find(context, chosen));
        return
        [
            .. chosen.OrderBy(c => c.English.Start)
                .Select(c => new WordLink(c.English, c.Chinese, Math.Clamp(c.Score, 0, 1), c.Kind)),
        ];
    }

    /// <summary>Links the words of a bead.</summary>
    /// <param name="document">The document of the bead.</param>
    /// <param name="bead">One of its beads.</param>
    /// <returns>
    /// Links in the order of the English, their places counted in <see cref="AlignedDocument.EnglishSource"/> and
    /// <see cref="AlignedDocument.ChineseSource"/>; none where a side of the bead is empty.
    /// </returns>
    public IReadOnlyList<WordLink> Align(AlignedDocument document, Bead bead)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(bead);
        if (bead.IsNull)
        {
            return [];
        }

        TextSpan english = BeadText.SpanOf(document.English, bead.English);
        TextSpan chinese = BeadText.SpanOf(document.Chinese, bead.Chinese);
        IReadOnlyList<WordLink> links = Align(
            english.Of(document.EnglishSource).ToString(), chinese.Of(document.ChineseSource).ToString());
        return
        [
            .. links.Select(l => l with
            {
                English = l.English with { Start = l.English.Start + english.Start },
                Chinese = l.Chinese with { Start = l.Chinese.Start + chinese.Start },
            }),
        ];
    }
}
