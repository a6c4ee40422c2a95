using System.Runtime.CompilerServices;
using MscText.Data;
using MscText.Normalization;

namespace MscText.Terms;

/// <summary>
/// Finds the terms of a dictionary in running text of either language and script, in one pass. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Each code unit is folded (case, width, script, dashes and spaces) by the table lookup that the trie makes anyway. In
/// Latin and Greek letters a term begins and ends where a word does, with a plural ending or not; in Chinese it may
/// stand anywhere. Of terms that share characters the leftmost and longest is reported, then those inside it.
/// </remarks>
public sealed unsafe class TermMatcher
{
    private const int MaxCandidates = 96;
    private const int ShortestCapitalsWord = 4;
    private static readonly Lazy<TermMatcher> LazyDefault = new(() => new TermMatcher(TermDictionary.Default));

    private readonly DoubleArrayTrie[] _tries;
    private readonly TermPairs[] _pairs;
    private readonly Table<byte> _classes;
    private readonly bool[]?[] _hidden;

    /// <summary>Makes a matcher.</summary>
    /// <param name="dictionary">The terms to find.</param>
    /// <param name="overlap">Which of several terms that share characters to report.</param>
    public TermMatcher(TermDictionary dictionary, TermOverlap overlap = TermOverlap.Nested)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        Dictionary = dictionary;
        Overlap = overlap;
        _classes = TermTable.Embedded.File.Table<byte>(TermSections.Classes);

        // Loops rather than queries: opening the dictionary is what a short-lived process waits for.
        TermTable[] tables = dictionary.Tables;
        _tries = new DoubleArrayTrie[tables.Length];
        _pairs = new TermPairs[tables.Length];
        _hidden = new bool[]?[tables.Length];
        for (int layer = 0; layer < tables.Length; layer++)
        {
            _tries[layer] = tables[layer].Trie;
            _pairs[layer] = tables[layer].Pairs;
            _hidden[layer] = dictionary.HidesAny(layer) ? HiddenOf(dictionary, tables[layer], layer) : null;
        }
    }

    /// <summary>Finds the terms of <see cref="TermDictionary.Default"/>, nested ones included.</summary>
    public static TermMatcher Default => LazyDefault.Value;

    /// <summary>The terms that are found.</summary>
    public TermDictionary Dictionary { get; }

    /// <summary>Which of several terms that share characters are reported.</summary>
    public TermOverlap Overlap { get; }

    /// <summary>The terms of a text, in the order of their starts; at one start the longest first.</summary>
    public IReadOnlyList<TermMatch> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var buffer = new TermMatchBuffer();
        Find(text, buffer);
        var result = new TermMatch[buffer.Count];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = buffer[i];
        }

        return result;
    }

    /// <summary>The terms of a normalised text, with their places in the original.</summary>
    public IReadOnlyList<TermMatch> Find(NormalizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var buffer = new TermMatchBuffer();
        Find(text.Text, buffer);
        var result = new TermMatch[buffer.Count];
        for (int i = 0; i < result.Length; i++)
        {
            TermMatch match = buffer[i];
            result[i] = match with { Span = text.Map.ToOriginal(match.Span) };
        }

        return result;
    }

    /// <summary>Finds the terms of a text into a buffer, without allocating once the buffer is large enough.</summary>
    /// <param name="text">The text; spans of the matches count from its beginning.</param>
    /// <param name="buffer">Where matches go; what it held before is dropped.</param>
    public void Find(ReadOnlySpan<char> text, TermMatchBuffer buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        buffer.Start(Dictionary.Tables);
        Candidate* candidates = stackalloc Candidate[MaxCandidates];
        Span<int> starts = stackalloc int[DoubleArrayTrie.MostPlaces];
        Span<bool> found = stackalloc bool[DoubleArrayTrie.MostPlaces];
        var outer = new TextSpan(-1, 0);
        int position = 0;
        while (NextStarts(text, ref position, starts) is > 0 and var count)
        {
            found.Clear();
            foreach (ref readonly DoubleArrayTrie trie in _tries.AsSpan())
            {
                trie.FindStarts(text, starts[..count], found);
            }

            for (int i = 0; i < count; i++)
            {
                if (found[i])
                {
                    Report(text, starts[i], candidates, ref outer, buffer);
                }
            }
        }
    }

    /// <summary>Whether the capitals of a text are those that a key asks for.</summary>
    internal static bool CaseFits(in TermKey key, ReadOnlySpan<char> text)
    {
        if ((key.Flags & (TermKeyFlags.CaseExact | TermKeyFlags.CaseExactIfSpaced)) == 0)
        {
            return true;
        }

        ulong capitals = TermTableWriter.CapitalsOf(text[..Math.Min(text.Length, TermVariants.MaxLength)]);

        // A sentence may begin with a name that begins in lower case: MicroRNA, SiRNA.
        return capitals == key.Capitals
            || (capitals == (key.Capitals | 1) && (key.Capitals & 2) == 0)
            || ((key.Flags & TermKeyFlags.CaseExact) == 0 && !text.Contains(' '));
    }

    /// <summary>The next places at which a term may begin; none at the end.</summary>
    private int NextStarts(ReadOnlySpan<char> text, ref int position, Span<int> starts)
    {
        byte* classes = _classes.Pointer;
        int count = 0;
        int i = position;
        while (i < text.Length && count < starts.Length)
        {
            byte kind = classes[text[i]];
            if (kind != TermCharacterClass.Other && MayBegin(text, i))
            {
                starts[count++] = i;
            }

            i++;
            if (kind == TermCharacterClass.Word)
            {
                while (i < text.Length && classes[text[i]] == TermCharacterClass.Word)
                {
                    i++;
                }
            }
        }

        position = i;
        return count;
    }

    // Asked before the trie is, whose second level is far away: four Chinese characters of five are turned away here.
    private bool MayBegin(ReadOnlySpan<char> text, int start)
    {
        for (int layer = 0; layer < _tries.Length; layer++)
        {
            ref readonly DoubleArrayTrie trie = ref _tries[layer];
            int state = DoubleArrayTrie.Root;
            if (trie.TryStep(ref state, text[start])
                && (trie.IsKey(state)
                    || (start + 1 < text.Length && _pairs[layer].MayBegin(trie.CodeOf(text[start]), trie.CodeOf(text[start + 1])))))
            {
                return true;
            }
        }

        return false;
    }

    private int Walk(ReadOnlySpan<char> text, int start, int layer, Candidate* candidates, int count)
    {
        ref readonly DoubleArrayTrie trie = ref _tries[layer];
        int state = DoubleArrayTrie.Root;
        for (int i = start; i < text.Length && trie.TryStep(ref state, text[i]); i++)
        {
            if (trie.TryGetValue(state, out int value) && count < MaxCandidates)
            {
                candidates[count++] = new Candidate { End = i + 1, Value = value, Layer = layer };
            }
        }

        return count;
    }

    private void Report(ReadOnlySpan<char> text, int start, Candidate* candidates, ref TextSpan outer, TermMatchBuffer buffer)
    {
        if (IsNegated(text, start, outer))
        {
            return;
        }

        int count = 0;
        for (int layer = _tries.Length - 1; layer >= 0; layer--)
        {
            count = Walk(text, start, layer, candidates, count);
        }

        Sort(candidates, count);
        bool isFree = start >= outer.End;
        for (int i = 0; i < count; i++)
        {
            Candidate candidate = candidates[i];
            int ending = EndingAfter(text, candidate.End);
            if (ending < 0)
            {
                continue;
            }

            var span = TextSpan.FromBounds(start, candidate.End + ending);
            if (!MayReport(span, outer, isFree))
            {
                continue;
            }

            if (ReportKeys(text, span, candidate, isNested: start < outer.End && span != outer, buffer) && start >= outer.End)
            {
                outer = span;
            }
        }
    }

    private bool MayReport(TextSpan span, TextSpan outer, bool isFree)
    {
        if (span.Start >= outer.End || Overlap == TermOverlap.All)
        {
            return true;
        }

        // At a free start the longest term is the outer one by now; the same span may have a second meaning.
        return Overlap == TermOverlap.Nested ? span.End <= outer.End : isFree && span == outer;
    }

    private bool ReportKeys(ReadOnlySpan<char> text, TextSpan span, Candidate candidate, bool isNested, TermMatchBuffer buffer)
    {
        bool[]? hidden = _hidden[candidate.Layer];
        bool any = false;
        foreach (TermKey key in Dictionary.Tables[candidate.Layer].KeysOf(candidate.Value))
        {
            if (hidden?[key.Concept] == true
                || (key.Flags & TermKeyFlags.LookupOnly) != 0
                || (span.End > candidate.End && !TakesEnding(key, text[candidate.End]))
                || !CaseFits(key, text[span.Start..candidate.End])
                || ((key.Flags & TermKeyFlags.AlsoWord) != 0 && StandsAmongCapitals(text, span.Start, candidate.End))
                || IsReported(buffer, span, key.Concept, candidate.Layer))
            {
                continue;
            }

            any = true;
            buffer.Add(new TermHit
            {
                Start = span.Start,
                Length = span.Length,
                Concept = key.Concept,
                Layer = (byte)candidate.Layer,
                IsNested = isNested,
                IsAmbiguous = (key.Flags & TermKeyFlags.Ambiguous) != 0,
            });
        }

        return any;
    }

    // MSCs, but not MSCS: beside capitals a plural ending of an abbreviation is told by its case.
    internal static bool TakesEnding(in TermKey key, char ending) =>
        (key.Flags & TermKeyFlags.Plural) != 0
        && (key.Kind == TermNameKind.English || !char.IsAsciiLetterUpper(ending));

    // By descending end, upper layers first; a handful of elements, each layer ascending by itself.
    private static void Sort(Candidate* candidates, int count)
    {
        for (int i = 1; i < count; i++)
        {
            Candidate moved = candidates[i];
            int at = i;
            for (; at > 0 && candidates[at - 1].End < moved.End; at--)
            {
                candidates[at] = candidates[at - 1];
            }

            candidates[at] = moved;
        }
    }

    // -1: inside a word; 0: at its end; else the length of the plural ending that ends it.
    private int EndingAfter(ReadOnlySpan<char> text, int end)
    {
        byte* classes = _classes.Pointer;
        if (end == text.Length || classes[text[end]] != TermCharacterClass.Word || classes[text[end - 1]] != TermCharacterClass.Word)
        {
            return 0;
        }

        int ending = TermPlural.EndingAt(text, end);
        int after = end + ending;
        return ending > 0 && (after == text.Length || classes[text[after]] != TermCharacterClass.Word) ? ending : -1;
    }

    private static bool IsReported(TermMatchBuffer buffer, TextSpan span, int concept, int layer)
    {
        ReadOnlySpan<TermHit> hits = buffer.Hits;
        for (int i = hits.Length - 1; i >= 0 && hits[i].Start == span.Start; i--)
        {
            if (hits[i].Length == span.Length && hits[i].Concept == concept && hits[i].Layer == layer)
            {
                return true;
            }
        }

        return false;
    }

    // "non-cancer" is not cancer; 非霍奇金淋巴瘤 has no 霍奇金淋巴瘤 in it.
    private bool IsNegated(ReadOnlySpan<char> text, int start, TextSpan outer)
    {
        if (start >= 1 && text[start - 1] == '非' && outer.Start == start - 1 && start < outer.End)
        {
            return true;
        }

        return start >= 4
            && text[start - 1] is ' ' or '-' or '\u2010' or '\u2011'
            && (text[start - 2] | 0x20) == 'n' && (text[start - 3] | 0x20) == 'o' && (text[start - 4] | 0x20) == 'n'
            && (start == 4 || _classes.Pointer[text[start - 5]] != TermCharacterClass.Word);
    }

    private static bool StandsAmongCapitals(ReadOnlySpan<char> text, int start, int end) =>
        (start > 0 && text[start - 1] == ' ' && IsCapitalsWord(LastWord(text[..(start - 1)])))
        || (end < text.Length && text[end] == ' ' && IsCapitalsWord(FirstWord(text[(end + 1)..])));

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        int start = text.Length;
        while (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        return text[start..];
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        return text[..end];
    }

    private static bool IsCapitalsWord(ReadOnlySpan<char> word) =>
        word.Length >= ShortestCapitalsWord && !word.ContainsAnyExceptInRange('A', 'Z');

    private static bool[] HiddenOf(TermDictionary dictionary, TermTable table, int layer)
    {
        bool[] hidden = new bool[table.Count];
        for (int i = 0; i < hidden.Length; i++)
        {
            hidden[i] = dictionary.IsHidden(layer, i);
        }

        return hidden;
    }

    private struct Candidate
    {
        public int End;
        public int Value;
        public int Layer;
    }
}
