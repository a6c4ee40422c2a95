using System.Runtime.CompilerServices;
using MscText.Terms;

namespace MscText.Alignment;

/// <summary>
/// Cuts Chinese sentences into units: the longest dictionary words, Latin runs, numbers, terms. What each may stand for is
/// found later (<see cref="UnitLinker"/>), so that both sides can be read at the same time.
/// </summary>
internal sealed class ChineseUnitReader
{
    private readonly GlossWordCutter? _cutter;
    private readonly TermMatcher? _terms;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<string, int> _concepts = new(StringComparer.Ordinal);
    private readonly List<ChineseUnit> _found = [];
    private readonly List<int> _lastSentence = [];
    private readonly List<int> _units = [];
    private readonly TermMatchBuffer _matches = new();
    private int _sentence;

    public ChineseUnitReader(GlossLexicon? lexicon, TermMatcher? terms)
    {
        _cutter = lexicon is null ? null : new GlossWordCutter(lexicon.Words);
        _terms = terms;
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What the units are, by number.</summary>
    public IReadOnlyList<ChineseUnit> Units => _found;

    /// <summary>The distinct units of a sentence, in order of appearance.</summary>
    public int[] Read(string sentence)
    {
        _sentence++;
        _units.Clear();
        ReadHan(sentence);
        foreach (TextSpan span in new LatinParts(sentence))
        {
            if (span.Length > 0)
            {
                Take(ChineseUnitKind.Latin, span.Of(sentence));
            }
        }

        foreach (NumberMention number in NumberFinder.Find(sentence, Language.Chinese))
        {
            if (number.Value > 1)
            {
                TakeNumber(number.Value);
            }
        }

        _terms?.Find(sentence, _matches);
        for (int i = 0; i < _matches.Count; i++)
        {
            TakeConcept(_matches[i].Concept.Id, _matches[i].Span.Of(sentence));
        }

        return [.. _units];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadHan(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<int> lengths = _cutter is null ? [] : _cutter.Cut(text);
        for (int i = 0; i < text.Length;)
        {
            int length = _cutter is null ? 1 : lengths[i];
            if (length > 1)
            {
                Take(ChineseUnitKind.Word, text.Slice(i, length));
            }
            else if (HanCharacters.IsHan(text[i]))
            {
                length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
                if (!GlossWordCutter.IsFunctionWord(text[i]) && !ChineseNumberReader.IsNumeral(text[i]))
                {
                    Take(ChineseUnitKind.Character, text.Slice(i, length));
                }
            }

            i += length;
        }
    }

    private void Take(ChineseUnitKind kind, ReadOnlySpan<char> text)
    {
        if (!_lookup.TryGetValue(text, out int unit))
        {
            string key = text.ToString();
            unit = Add(new ChineseUnit(kind, key));
            _numbers.Add(key, unit);
        }

        TakeOnce(unit);
    }

    private void TakeNumber(decimal value)
    {
        string key = $"#{value}";
        if (!_numbers.TryGetValue(key, out int unit))
        {
            unit = Add(new ChineseUnit(ChineseUnitKind.Number, key, Value: value));
            _numbers.Add(key, unit);
        }

        TakeOnce(unit);
    }

    private void TakeConcept(string id, ReadOnlySpan<char> text)
    {
        if (!_concepts.TryGetValue(id, out int unit))
        {
            unit = Add(new ChineseUnit(ChineseUnitKind.Concept, text.ToString(), id));
            _concepts.Add(id, unit);
        }

        TakeOnce(unit);
    }

    private int Add(ChineseUnit unit)
    {
        _found.Add(unit);
        _lastSentence.Add(0);
        return _found.Count - 1;
    }

    private void TakeOnce(int unit)
    {
        if (_lastSentence[unit] != _sentence)
        {
            _lastSentence[unit] = _sentence;
            _units.Add(unit);
        }
    }
}
