using MscText.Terms;

namespace MscText.Alignment;

/// <summary>Reads English sentences into the features of a vocabulary.</summary>
internal sealed class EnglishFeatureReader(FeatureVocabulary vocabulary, GlossLexicon? lexicon, TermMatcher? terms)
{
    private readonly List<int> _features = [];
    private readonly HashSet<int> _seen = [];
    private readonly TermMatchBuffer _matches = new();

    /// <summary>The distinct features of a sentence, in order of appearance.</summary>
    public int[] Read(string sentence)
    {
        _features.Clear();
        _seen.Clear();
        ReadLatin(sentence);
        foreach (NumberMention number in NumberFinder.Find(sentence, Language.English))
        {
            // 0 and 1 hide in too many words of the other side.
            if (number.Value > 1)
            {
                Take(vocabulary.AddNumber(number.Value, number.Span.Of(sentence)));
            }
        }

        terms?.Find(sentence, _matches);
        for (int i = 0; i < _matches.Count; i++)
        {
            Take(vocabulary.AddConcept(_matches[i].Concept.Id, _matches[i].Span.Of(sentence)));
        }

        return [.. _features.Take(PairFeatures.MaxPerSentence)];
    }

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
                    Take(vocabulary.AddSymbol(folded[..written], part));
                }
            }
            else
            {
                int written = EnglishWords.Fold(part, folded);
                if (written > 0)
                {
                    Take(vocabulary.AddWord(folded[..written], lexicon?.StemNumber(folded[..written]) ?? 0, part));
                }
            }
        }
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
        return length == 0 || (lexicon is not null && lexicon.StemNumber(stem[..length]) > 0);
    }

    private void Take(int feature)
    {
        if (_seen.Add(feature))
        {
            _features.Add(feature);
        }
    }
}
