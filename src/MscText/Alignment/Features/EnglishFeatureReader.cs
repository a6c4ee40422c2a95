using System.Runtime.CompilerServices;
using MscText.Terms;

namespace MscText.Alignment;

/// <summary>Reads English sentences into the features of a vocabulary, all but their numbers. Not for several threads at once.</summary>
internal sealed class EnglishFeatureReader
{
    private const int NoFeature = -1;

    private readonly FeatureVocabulary _vocabulary;
    private readonly GlossLexicon? _lexicon;
    private readonly TermMatcher? _terms;
    private readonly List<int> _features = [];
    private readonly List<int> _lastSentence = [];
    private readonly TermMatchBuffer _matches = new();
    private int _sentence;

    // Most words of a text come again.
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _wordLookup;

    public EnglishFeatureReader(FeatureVocabulary vocabulary, GlossLexicon? lexicon, TermMatcher? terms)
    {
        _vocabulary = vocabulary;
        _lexicon = lexicon;
        _terms = terms;
        _wordLookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The distinct words, symbols and concepts of a sentence, in order of appearance.</summary>
    public int[] Read(string sentence)
    {
        _features.Clear();
        _sentence++;
        ReadLatin(sentence);
        _terms?.Find(sentence, _matches);
        for (int i = 0; i < _matches.Count; i++)
        {
            Take(_vocabulary.AddConcept(_matches[i].Concept.Id, _matches[i].Span.Of(sentence)));
        }

        return [.. _features];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadLatin(ReadOnlySpan<char> sentence)
    {
        Span<char> folded = stackalloc char[64];
        bool capitals = LatinRun.IsInCapitals(sentence);
        foreach (TextSpan span in new LatinParts(sentence))
        {
            ReadOnlySpan<char> part = sentence.Slice(span.Start, span.Length);
            if (LatinRun.IsSymbol(part) && !IsWordInCapitals(part, capitals))
            {
                int written = LatinRun.Fold(part, folded);
                if (written > 1 && folded[..written].ContainsAnyExceptInRange('0', '9'))
                {
                    Take(_vocabulary.AddSymbol(folded[..written], part));
                }
            }
            else
            {
                Take(Word(part));
            }
        }
    }

    private int Word(ReadOnlySpan<char> part)
    {
        if (!_wordLookup.TryGetValue(part, out int feature))
        {
            Span<char> folded = stackalloc char[64];
            int written = EnglishWords.Fold(part, folded);
            feature = written == 0
                ? NoFeature
                : _vocabulary.AddWord(folded[..written], _lexicon?.StemNumber(folded[..written]) ?? 0, part);
            _wordLookup[part] = feature;
        }

        return feature;
    }

    // A dictionary word in a heading, or one too long for an abbreviation.
    private bool IsWordInCapitals(ReadOnlySpan<char> part, bool heading)
    {
        if (part.Length < (heading ? 2 : 6) || !LatinRun.IsCapitals(part))
        {
            return false;
        }

        Span<char> stem = stackalloc char[64];
        int length = EnglishWords.Fold(part, stem);
        return length == 0 || (_lexicon is not null && _lexicon.StemNumber(stem[..length]) > 0);
    }

    private void Take(int feature)
    {
        if (feature == NoFeature)
        {
            return;
        }

        while (_lastSentence.Count <= feature)
        {
            _lastSentence.Add(0);
        }

        if (_lastSentence[feature] != _sentence)
        {
            _lastSentence[feature] = _sentence;
            _features.Add(feature);
        }
    }
}
