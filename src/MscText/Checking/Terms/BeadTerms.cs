using MscText.Alignment;
using MscText.Segmentation;
using MscText.Terms;

namespace MscText.Checking;

/// <summary>What the two sides of a bead say in terms of the dictionary and in single words, and what of it the other side says too.</summary>
internal sealed class BeadTerms
{
    // How far apart in the hierarchy two concepts may be for one to be said for the other.
    private const int Kinship = 3;

    // Fewer characters of a name may stand anywhere.
    private const int ShortestPart = 2;

    private const int LongestAbbreviation = 12;

    private readonly HashSet<string> _englishStems;
    private readonly string _chinese;
    private readonly string _english;
    private readonly HashSet<string> _englishConcepts;
    private readonly HashSet<string> _chineseConcepts;
    private readonly BackTranslator _back;
    private readonly AlignedSentence[] _sentences;
    private readonly AlignedDocument _document;

    private BeadTerms(AlignedDocument document, Bead bead, BackTranslator back)
    {
        _back = back;
        _document = document;
        _sentences = [.. bead.Chinese.Select(n => document.Chinese[n])];
        _chinese = TermTable.Folding.Value.Fold(string.Join('\n', bead.Chinese.Select(n => document.Chinese[n].Text)));
        _english = string.Join('\n', bead.English.Select(n => document.English[n].Text));
        _englishStems = [.. bead.English.SelectMany(n => EnglishStems.Of(document.English[n].Text))];
        (English, _englishConcepts) = Find(document.English, bead.English, back.Terms.Matcher);
        (Chinese, _chineseConcepts) = Find(document.Chinese, bead.Chinese, back.Terms.Matcher);
    }

    /// <summary>The longest terms of the English, in order.</summary>
    public IReadOnlyList<PlacedTerm> English { get; }

    /// <summary>The longest terms of the Chinese, in order.</summary>
    public IReadOnlyList<PlacedTerm> Chinese { get; }

    /// <summary>Reads a bead.</summary>
    public static BeadTerms Read(AlignedDocument document, Bead bead, BackTranslator back) => new(document, bead, back);

    /// <summary>Whether the Chinese has a concept of an English term or a broader one, by any of its names.</summary>
    public bool IsInChinese(PlacedTerm term) =>
        term.Concepts.Any(c => _chineseConcepts.Contains(c.Id)
            || Above(c, Kinship).Any(_chineseConcepts.Contains)
            || c.Names.Any(n => _chinese.Contains(TermTable.Folding.Value.Fold(n), StringComparison.Ordinal)));

    /// <summary>Whether the English has a concept of a Chinese term or a narrower one, or all words of one of its names.</summary>
    public bool IsInEnglish(PlacedTerm term) =>
        term.Concepts.Any(c => _englishConcepts.Contains(c.Id)
            || _englishConcepts.Any(id => IsBelow(id, c.Id))
            || c.English.Any(n => EnglishStems.Of(n) is [_, ..] stems && Array.TrueForAll(stems, IsEnglishStem)));

    /// <summary>Whether the English names a concept more often than the Chinese.</summary>
    public bool IsRarerInChinese(PlacedTerm term) =>
        term.Concepts.All(c => Mentions(English, c) > Mentions(Chinese, c));

    /// <summary>Whether the Chinese names a concept more often than the English.</summary>
    public bool IsRarerInEnglish(PlacedTerm term) =>
        term.Concepts.All(c => Mentions(Chinese, c) > Mentions(English, c));

    /// <summary>Whether a good part of a Chinese name of an English term stands in the Chinese, outside another stretch of it.</summary>
    public bool IsPartlyInChinese(PlacedTerm english, PlacedTerm outside)
    {
        string rest = _chinese.Replace(TermTable.Folding.Value.Fold(outside.Text), "\n", StringComparison.Ordinal);
        foreach (string name in english.Concepts.SelectMany(c => c.Chinese))
        {
            int length = Math.Max(ShortestPart, (name.Length + 1) / 2);
            for (int start = 0; start + length <= name.Length; start++)
            {
                if (rest.AsSpan().IndexOf(name.AsSpan(start, length)) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether words of the Chinese, outside another stretch of it, may stand for words of an English term.</summary>
    public bool IsSaidInChinese(PlacedTerm english, PlacedTerm outside)
    {
        HashSet<int> stems = GlossStems.OfEnglish(english.Text);
        return stems.Overlaps(GlossStems.OfChinese(_chinese.Replace(TermTable.Folding.Value.Fold(outside.Text), "\n", StringComparison.Ordinal)));
    }

    /// <summary>
    /// Whether a Chinese term may stand where an English one does: of visual acuity (VA), only what is before (VA) may.
    /// </summary>
    public bool MayStandFor(PlacedTerm chinese, PlacedTerm english) =>
        AbbreviationAfter(_document.EnglishSource, english.Span) is not { } abbreviation
        || !_chinese.Contains(abbreviation, StringComparison.OrdinalIgnoreCase)
        || abbreviation.Equals(AbbreviationAfter(_document.ChineseSource, chinese.Span), StringComparison.OrdinalIgnoreCase);

    private static string? AbbreviationAfter(string source, TextSpan term)
    {
        ReadOnlySpan<char> after = source.AsSpan(term.End).TrimStart();
        int end = after.IndexOfAny(')', '）');
        return after is ['(' or '（', ..] && end is > 1 and < LongestAbbreviation && char.IsAsciiLetter(after[1])
            ? after[1..end].ToString()
            : null;
    }

    /// <summary>
    /// Whether a Chinese term is none: a word that the English has goes across its border, as 干预 does in 干预后, where 预后 was read.
    /// </summary>
    public bool IsMisread(PlacedTerm term)
    {
        AlignedSentence sentence = Array.Find(_sentences, s => s.Span.Contains(term.Span));
        string text = TermTable.Folding.Value.Fold(sentence.Text);
        var place = new TextSpan(term.Span.Start - sentence.Span.Start, term.Span.Length);
        var words = new WordBuffer();
        JiebaSegmenter.Default.Cut(text, SegmentationMode.Accurate, hmm: false, words);
        return words.Words.ToArray().Any(w => w.Overlaps(place) && !place.Contains(w) && !w.Contains(place) && IsExplained(w.Of(text).ToString(), false));
    }

    /// <summary>
    /// The share, 0 to 1, of a Chinese term's characters that are in words which some English word may stand for. Words that
    /// stand in other names too are not counted; 1 where no others are left.
    /// </summary>
    public double ShareInEnglish(string chinese, IReadOnlyList<string> names)
    {
        int explained = 0;
        int all = 0;
        foreach (string word in Words(TermTable.Folding.Value.Fold(chinese)).Where(w => !names.Any(n => n.Contains(w, StringComparison.Ordinal))))
        {
            // 肺癌 for 肝癌 is half right and wrong: no half will do.
            bool isLikeName = names.Any(n => n.AsSpan().ContainsAny(word));
            all += word.Length;
            explained += IsExplained(word, isLikeName) ? word.Length : 0;
        }

        foreach (string latin in LatinWords(chinese).Where(w => !names.Any(n => n.Contains(w, StringComparison.OrdinalIgnoreCase))))
        {
            all += latin.Length;
            explained += _english.Contains(latin, StringComparison.OrdinalIgnoreCase) ? latin.Length : 0;
        }

        return all == 0 ? 1 : explained / (double)all;
    }

    private static IEnumerable<string> LatinWords(string text)
    {
        int position = 0;
        while (EnglishWords.TryNext(text, ref position, out int start, out int length))
        {
            yield return text.Substring(start, length);
        }
    }

    // 有效性 by what 有效 means, too.
    private bool IsExplained(string word, bool wholly) =>
        IsExplainedAsIs(word, wholly)
        || (word.Length > 2 && (IsExplainedAsIs(word[..^1], wholly) || (!wholly && IsExplainedAsIs(word[1..], wholly))));

    // Of a sense that is described by several words, half has to be there.
    private bool IsExplainedAsIs(string word, bool wholly) =>
        _back.SensesOf(word).Any(sense => sense.Count(IsEnglishStem) * (wholly ? 1 : 2) >= sense.Length);

    private bool IsEnglishStem(string stem) => EnglishStems.HasRelated(_englishStems, stem);

    private static List<string> Words(string chinese)
    {
        var cutter = new GlossWordCutter(GlossLexicon.Default.Words);
        int[] lengths = cutter.Cut(chinese).ToArray();
        var words = new List<string>();
        for (int i = 0; i < chinese.Length; i += lengths[i])
        {
            if (HanCharacters.IsHan(chinese[i]) && !(lengths[i] == 1 && GlossWordCutter.IsFunctionWord(chinese[i])))
            {
                words.Add(chinese.Substring(i, lengths[i]));
            }
        }

        return words;
    }

    private static (List<PlacedTerm> Terms, HashSet<string> Concepts) Find(
        IReadOnlyList<AlignedSentence> sentences, IReadOnlyList<int> numbers, TermMatcher matcher)
    {
        var terms = new List<PlacedTerm>();
        var concepts = new HashSet<string>(StringComparer.Ordinal);
        foreach (int n in numbers)
        {
            AlignedSentence sentence = sentences[n];
            IReadOnlyList<TermMatch> matches = matcher.Find(sentence.Text);
            concepts.UnionWith(matches.Select(m => m.Concept.Id));
            terms.AddRange(matches
                .Where(m => !m.IsNested)
                .GroupBy(m => m.Span)
                .Select(g => new PlacedTerm(
                    g.Key.Of(sentence.Text).ToString(),
                    new TextSpan(sentence.Span.Start + g.Key.Start, g.Key.Length),
                    [.. g.Select(m => m.Concept)])));
        }

        return (terms, concepts);
    }

    private static int Mentions(IReadOnlyList<PlacedTerm> terms, Concept concept) =>
        terms.Count(t => t.Concepts.Any(c => c.Id == concept.Id));

    private bool IsBelow(string id, string ancestor) =>
        _back.Terms.Dictionary.TryGetConcept(id, out Concept? concept) && Above(concept, Kinship).Contains(ancestor);

    private IEnumerable<string> Above(Concept concept, int steps) => steps == 0
        ? []
        : concept.Broader.Concat(_back.Terms.Dictionary.Broader(concept).SelectMany(b => Above(b, steps - 1)));
}
