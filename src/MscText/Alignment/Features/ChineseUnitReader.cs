using MscText.Data;
using MscText.Terms;

namespace MscText.Alignment;

/// <summary>
/// Cuts Chinese sentences into units (the longest dictionary words, Latin runs, numbers) and finds the English features
/// that each unit may stand for.
/// </summary>
internal sealed class ChineseUnitReader(FeatureVocabulary vocabulary, GlossLexicon? lexicon, TermMatcher? terms)
{
    private readonly GlossWordCutter? _cutter = lexicon is null ? null : new GlossWordCutter(lexicon.Words);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly List<bool> _singles = [];
    private readonly List<UnitLink[]> _links = [];
    private readonly List<int> _units = [];
    private readonly HashSet<int> _seen = [];
    private readonly List<UnitLink> _pending = [];
    private readonly TermMatchBuffer _matches = new();

    /// <summary>The text of each unit.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>Whether each unit is a lone character.</summary>
    public IReadOnlyList<bool> Singles => _singles;

    /// <summary>What each unit may stand for.</summary>
    public IReadOnlyList<UnitLink[]> Links => _links;

    /// <summary>The distinct units of a sentence, in order of appearance.</summary>
    public int[] Read(string sentence)
    {
        _units.Clear();
        _seen.Clear();
        ReadHan(sentence);
        ReadLatin(sentence);
        foreach (NumberMention number in NumberFinder.Find(sentence, Language.Chinese))
        {
            if (number.Value > 1)
            {
                int feature = vocabulary.FindNumber(number.Value);
                _pending.Clear();
                if (feature >= 0)
                {
                    _pending.Add(new UnitLink(feature, BeadEvidenceKind.Number));
                }

                Take("#" + number.Value, single: false);
            }
        }

        terms?.Find(sentence, _matches);
        for (int i = 0; i < _matches.Count; i++)
        {
            TermMatch match = _matches[i];
            int feature = vocabulary.FindConcept(match.Concept.Id);
            if (feature >= 0)
            {
                _pending.Clear();
                _pending.Add(new UnitLink(feature, BeadEvidenceKind.Term));
                Take("@" + match.Concept.Id, single: false, display: sentence.Substring(match.Span.Start, match.Span.Length));
            }
        }

        return [.. _units.Take(PairFeatures.MaxPerSentence)];
    }

    private void ReadHan(string sentence)
    {
        ReadOnlySpan<char> text = sentence;
        ReadOnlySpan<int> lengths = _cutter is null ? [] : _cutter.Cut(text);
        for (int i = 0; i < text.Length;)
        {
            int length = _cutter is null ? 1 : lengths[i];
            if (length > 1)
            {
                TakeWord(sentence.Substring(i, length));
            }
            else if (HanCharacters.IsHan(text[i]))
            {
                length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
                if (!GlossWordCutter.IsFunctionWord(text[i]) && !ChineseNumberReader.IsNumeral(text[i]))
                {
                    TakeCharacter(sentence.Substring(i, length));
                }
            }

            i += length;
        }
    }

    private void TakeWord(string word)
    {
        if (!_numbers.ContainsKey(word) && lexicon!.Words.TryGet(word, out int entry))
        {
            _pending.Clear();
            AddSenses(entry);
            AddParts(word);
        }

        Take(word, single: false);
    }

    private void TakeCharacter(string character)
    {
        _pending.Clear();
        if (lexicon is not null && lexicon.Words.TryGet(character, out int entry))
        {
            AddSenses(entry);
        }

        Take(character, single: true);
    }

    // 细胞因子 is cytokine, and cell and factor as well: translators and the dictionary differ on where words end.
    private void AddParts(string word)
    {
        if (word.Length < 3)
        {
            return;
        }

        DoubleArrayTrie words = lexicon!.Words;
        for (int start = 0; start < word.Length - 1; start++)
        {
            int state = DoubleArrayTrie.Root;
            for (int end = start; end < word.Length && words.TryStep(ref state, word[end]); end++)
            {
                if (end > start && end - start + 1 < word.Length && words.TryGetValue(state, out int part))
                {
                    AddSenses(part);
                }
            }
        }
    }

    private void AddSenses(int entry)
    {
        foreach (ushort stem in lexicon!.Senses(entry))
        {
            int feature = stem == 0 ? -1 : vocabulary.OfStem(stem);
            if (feature >= 0 && !_pending.Exists(l => l.Feature == feature))
            {
                _pending.Add(new UnitLink(feature, BeadEvidenceKind.Gloss));
            }
        }
    }

    private void ReadLatin(string sentence)
    {
        Span<char> folded = stackalloc char[64];
        foreach (TextSpan span in new LatinParts(sentence))
        {
            ReadOnlySpan<char> part = span.Of(sentence);
            bool symbol = LatinRun.IsSymbol(part);
            int written = symbol ? LatinRun.Fold(part, folded) : EnglishWords.Fold(part, folded);
            if (written > 1 && folded[..written].ContainsAnyExceptInRange('0', '9'))
            {
                int feature = symbol ? vocabulary.FindSymbol(folded[..written]) : vocabulary.FindWord(folded[..written]);
                if (symbol && feature < 0 && LatinRun.IsCapitals(part))
                {
                    // The English may have it as a word, in a heading or in small letters.
                    written = EnglishWords.Fold(part, folded);
                    feature = vocabulary.FindWord(folded[..written]);
                }

                _pending.Clear();
                if (feature >= 0)
                {
                    _pending.Add(new UnitLink(feature, BeadEvidenceKind.SharedToken));
                }

                Take(part.ToString(), single: false);
            }
        }
    }

    /// <summary>Adds a unit to the sentence; its links are the pending ones where it is new.</summary>
    private void Take(string text, bool single, string? display = null)
    {
        if (!_numbers.TryGetValue(text, out int unit))
        {
            unit = _texts.Count;
            _numbers.Add(text, unit);
            _texts.Add(display ?? text);
            _singles.Add(single);
            _links.Add([.. _pending]);
        }

        if (_seen.Add(unit))
        {
            _units.Add(unit);
        }
    }
}
