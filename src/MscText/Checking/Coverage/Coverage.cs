using MscText.Alignment;
using MscText.Data;
using MscText.Terms;

namespace MscText.Checking;

/// <summary>Tells of the words of one text whether anything in another may stand for them: by gloss, term, name or number.</summary>
internal sealed class Coverage
{
    private readonly HashSet<int> _chineseStems = [];
    private readonly HashSet<int> _englishStems;
    private readonly HashSet<string> _englishConcepts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _chineseConcepts = new(StringComparer.Ordinal);
    private readonly SqueezedText _chineseText;
    private readonly GlossLexicon _lexicon = GlossLexicon.Default;
    private readonly TermMatcher _matcher;

    /// <summary>Reads what may stand for the words of the other side.</summary>
    public Coverage(IEnumerable<BeadSide> english, IEnumerable<BeadSide> chinese, TermMatcher matcher)
    {
        _matcher = matcher;
        string englishText = string.Join(' ', english.Select(s => s.Folded));
        string[] chineseTexts = [.. chinese.Select(s => s.Text)];
        _chineseText = new SqueezedText(CheckFold.Fold(string.Join(' ', chineseTexts)));
        _englishStems = GlossStems.OfEnglish(englishText);
        _englishConcepts.UnionWith(Terms(englishText).Select(t => t.Concept.Id));
        foreach (string text in chineseTexts)
        {
            _chineseStems.UnionWith(GlossStems.OfChinese(text));
            _chineseConcepts.UnionWith(Terms(text).Select(t => t.Concept.Id));
        }
    }

    /// <summary>The content words of an English side.</summary>
    public List<CoveredWord> English(BeadSide side)
    {
        var words = new List<CoveredWord>();
        TextSpan[] terms = [.. Terms(side.Text).Where(t => _chineseConcepts.Contains(t.Concept.Id)).Select(t => t.Span)];
        Span<char> stem = stackalloc char[64];
        int position = 0;
        while (EnglishWords.TryNext(side.Text, ref position, out int start, out int length))
        {
            int written = EnglishWords.Fold(side.Text.AsSpan(start, length), stem);
            if (written == 0)
            {
                continue;
            }

            // Numbers have a rule of their own.
            var span = new TextSpan(start, length);
            if (side.Quantities.Any(q => q.Span.Overlaps(span)))
            {
                continue;
            }

            int number = _lexicon.StemNumber(stem[..written]);
            bool covered = _chineseStems.Contains(number)
                || Array.Exists(terms, t => t.Overlaps(span))
                || _chineseText.Has(SqueezedText.Key(side.Folded.Substring(start, length)));
            words.Add(new CoveredWord(span, covered, number > 0 ? 1 : 0.3));
        }

        return words;
    }

    /// <summary>The words of a Chinese side.</summary>
    public List<CoveredWord> Chinese(BeadSide side)
    {
        var words = new List<CoveredWord>();
        string text = side.Text;
        TextSpan[] terms = [.. Terms(text).Where(t => _englishConcepts.Contains(t.Concept.Id)).Select(t => t.Span)];
        ReadOnlySpan<int> lengths = new GlossWordCutter(_lexicon.Words).Cut(text);
        for (int i = 0; i < text.Length;)
        {
            int length = lengths[i];
            var span = new TextSpan(i, length);
            if (side.Quantities.Any(q => q.Span.Contains(span) || (length == 1 && (q.Number.Span.End == i || q.Span.End == i))))
            {
                i += length;
                continue;
            }

            if (HanCharacters.IsHan(text[i]) && !ChineseNumberReader.IsNumeral(text[i]) && (length > 1 || !GlossWordCutter.IsFunctionWord(text[i])))
            {
                bool covered = Array.Exists(terms, t => t.Overlaps(span)) || HasEnglish(text.AsSpan(i, length));
                double weight = length == 1 ? 0.3 : IsContent(text.AsSpan(i, length)) ? 1 : 0;
                words.Add(new CoveredWord(span, covered, weight));
            }

            i += length;
        }

        return words;
    }

    // Words that are all function words in English (尽管, 他们, 必须) have no stems.
    private bool IsContent(ReadOnlySpan<char> word) => _lexicon.Senses(word).ContainsAnyExcept((ushort)0);

    private bool HasEnglish(ReadOnlySpan<char> word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            int state = DoubleArrayTrie.Root;
            for (int end = i; end < word.Length && _lexicon.Words.TryStep(ref state, word[end]); end++)
            {
                if ((end > i || word.Length <= 2) && _lexicon.Words.TryGetValue(state, out int entry))
                {
                    foreach (ushort sense in _lexicon.Senses(entry))
                    {
                        if (sense != 0 && _englishStems.Contains(sense))
                        {
                            return true;
                        }
                    }
                }
            }
        }

        return false;
    }

    private IReadOnlyList<TermMatch> Terms(string text) => _matcher.Find(text);
}
