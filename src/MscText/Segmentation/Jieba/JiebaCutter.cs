using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace MscText.Segmentation;

/// <summary>One run of jieba's algorithm over a text.</summary>
/// <remarks>
/// Text is split into blocks of ideographs, Latin letters, digits and a few marks; everything else is a word a
/// character. In a block, the dictionary's words form a graph in which the path of highest probability (product of
/// the words' relative frequencies) is found from the end to the start; what it leaves as single characters is cut
/// by the HMM. Sums are formed and ties decided exactly as jieba-rs does, since both decide between equal paths.
/// </remarks>
internal unsafe ref struct JiebaCutter
{
    // How many characters before a walk begins its memory is asked for.
    private const int Ahead = 4;

    private readonly JiebaDictionary _dictionary;
    private readonly JiebaUserWords? _userWords;
    private readonly JiebaData _data;
    private readonly WordBuffer _words;
    private readonly bool _search;
    private readonly bool _hmm;

    // The block being cut: its first unit in the text, its length and the working memory for it.
    private char* _block;
    private int _start;
    private int _length;
    private ushort* _codes;
    private int* _ends;

    private JiebaCutter(JiebaDictionary dictionary, SegmentationMode mode, bool hmm, WordBuffer words)
    {
        _dictionary = dictionary;
        _userWords = dictionary.UserWords;
        _data = dictionary.Data;
        _words = words;
        _search = mode == SegmentationMode.Search;
        _hmm = hmm;
    }

    /// <summary>Puts the words of a text into a buffer.</summary>
    public static void Cut(JiebaDictionary dictionary, ReadOnlySpan<char> text, SegmentationMode mode, bool hmm, WordBuffer words)
    {
        words.Clear();
        var cutter = new JiebaCutter(dictionary, mode, hmm, words);
        fixed (char* pointer = text)
        {
            if (mode == SegmentationMode.Full)
            {
                cutter.CutFull(pointer, text.Length);
            }
            else
            {
                cutter.Cut(pointer, text.Length);
            }
        }
    }

    private void Cut(char* text, int length)
    {
        int at = 0;
        while (at < length)
        {
            int end = at;
            while (end < length && JiebaCharacters.WordLength(text, end, length) is > 0 and var units)
            {
                end += units;
            }

            if (end > at)
            {
                CutBlock(text, at, end - at);
                at = end;
                continue;
            }

            bool isLineBreak = text[at] == '\r' && at + 1 < length && text[at + 1] == '\n';
            int skipped = isLineBreak ? 2 : JiebaCharacters.Length(text, at, length);
            _words.Add(at, skipped);
            at += skipped;
        }
    }

    private void CutBlock(char* text, int start, int length)
    {
        WordBuffer words = _words;
        words.Reserve(length);
        fixed (ushort* codes = words.Codes)
        fixed (double* route = words.Route)
        fixed (int* ends = words.Ends)
        {
            Enter(text + start, start, length, codes, ends);
            if (_userWords is null)
            {
                FindRoute(route);
            }
            else
            {
                FindRouteWithUserWords(_userWords, route);
            }

            if (_hmm)
            {
                FollowRouteWithHmm();
            }
            else
            {
                FollowRoute();
            }
        }
    }

    private void Enter(char* block, int start, int length, ushort* codes, int* ends)
    {
        _block = block;
        _start = start;
        _length = length;
        _codes = codes;
        _ends = ends;
        ushort* alphabet = _data.Codes;
        for (int i = 0; i < length; i++)
        {
            codes[i] = alphabet[block[i]];
        }

        // No node has code 0: walks end here without counting.
        codes[length] = 0;
    }

    private readonly void FindRoute(double* route)
    {
        JiebaNode* nodes = _data.Nodes;
        double* logFrequencies = _data.LogFrequencies;
        double logTotal = _dictionary.LogTotalFrequency;
        ushort* codes = _codes;
        route[_length] = 0;
        for (int i = _length - 1; i >= 0; i--)
        {
            AskAhead(nodes, codes, i);
            double best = double.NegativeInfinity;
            int bestEnd = 0;
            int j = i;
            ushort code = codes[j];
            JiebaNode node = nodes[code];
            while (node.Code == code)
            {
                j++;
                if (node.Frequency != 0)
                {
                    double probability = logFrequencies[node.Frequency] - logTotal + route[j];
                    if (probability >= best)
                    {
                        best = probability;
                        bestEnd = j;
                    }
                }

                code = codes[j];
                node = nodes[node.Base + code];
            }

            if (bestEnd == 0)
            {
                bestEnd = i + Length(i);
                best = 0.0 - logTotal + route[bestEnd];
            }

            route[i] = best;
            _ends[i] = bestEnd;
        }
    }

    // The first nodes of walks are at hand; the second and third of each are somewhere in megabytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AskAhead(JiebaNode* nodes, ushort* codes, int index)
    {
        if (!Sse.IsSupported || index < 2 * Ahead)
        {
            return;
        }

        ushort* later = codes + index - (2 * Ahead);
        Sse.Prefetch0(nodes + nodes[later[0]].Base + later[1]);
        ushort* next = codes + index - Ahead;
        Sse.Prefetch0(nodes + nodes[nodes[next[0]].Base + next[1]].Base + next[2]);
    }

    private readonly void FindRouteWithUserWords(JiebaUserWords userWords, double* route)
    {
        double logTotal = _dictionary.LogTotalFrequency;
        route[_length] = 0;
        for (int i = _length - 1; i >= 0; i--)
        {
            double best = double.NegativeInfinity;
            int bestEnd = 0;
            var walk = new JiebaWalk(_data, userWords, _block + i, _codes + i, _length - i);
            while (walk.Next())
            {
                double probability = walk.LogFrequency - logTotal + route[i + walk.Length];
                if (probability >= best)
                {
                    best = probability;
                    bestEnd = i + walk.Length;
                }
            }

            if (bestEnd == 0)
            {
                bestEnd = i + Length(i);
                best = 0.0 - logTotal + route[bestEnd];
            }

            route[i] = best;
            _ends[i] = bestEnd;
        }
    }

    private void FollowRoute()
    {
        int latin = -1;
        int end;
        for (int at = 0; at < _length; at = end)
        {
            end = _ends[at];
            if (end == at + 1 && char.IsAsciiLetterOrDigit(_block[at]))
            {
                latin = latin < 0 ? at : latin;
                continue;
            }

            if (latin >= 0)
            {
                Add(latin, at);
                latin = -1;
            }

            Add(at, end);
        }

        if (latin >= 0)
        {
            Add(latin, _length);
        }
    }

    private void FollowRouteWithHmm()
    {
        int singles = -1;
        int end;
        for (int at = 0; at < _length; at = end)
        {
            end = _ends[at];
            if (IsCharacter(at, end))
            {
                singles = singles < 0 ? at : singles;
                continue;
            }

            if (singles >= 0)
            {
                CutSingles(singles, at);
                singles = -1;
            }

            Add(at, end);
        }

        if (singles >= 0)
        {
            CutSingles(singles, _length);
        }
    }

    // What the route left as single characters.
    private void CutSingles(int start, int end)
    {
        if (IsCharacter(start, end))
        {
            Add(start, end);
        }
        else if (IsWord(start, end))
        {
            // A word the route found less likely than its characters stays cut.
            for (int at = start; at < end; at += Length(at))
            {
                Add(at, at + Length(at));
            }
        }
        else
        {
            int at = start;
            while (at < end)
            {
                bool isHan = JiebaCharacters.IsHmmHan(_block[at]);
                int from = at;
                while (at < end && JiebaCharacters.IsHmmHan(_block[at]) == isHan)
                {
                    at++;
                }

                if (isHan)
                {
                    CutByHmm(from, at);
                }
                else
                {
                    CutNumbers(from, at);
                }
            }
        }
    }

    private void CutByHmm(int start, int end)
    {
        if (end - start == 1)
        {
            Add(start, end);
            return;
        }

        // The route through these characters is done with: their states take its place.
        int* states = _ends + start;
        JiebaHmm.Decode(_data, _codes + start, end - start, states);
        int word = start;
        for (int at = start; at < end; at++)
        {
            int state = _ends[at];
            if (JiebaHmm.StartsWord(state))
            {
                word = at;
            }

            if (JiebaHmm.EndsWord(state))
            {
                Add(word, at + 1);
            }
        }
    }

    // Letters and digits, with any character before further digits and with a percent sign, are a word: 3.5%, p53-2;
    // what stands between such words is one each.
    private void CutNumbers(int start, int end)
    {
        int at = start;
        while (at < end)
        {
            int from = at;
            while (at < end && !char.IsAsciiLetterOrDigit(_block[at]))
            {
                at++;
            }

            if (at > from)
            {
                Add(from, at);
            }

            if (at < end)
            {
                from = at;
                at = EndOfNumber(at, end);
                Add(from, at);
            }
        }
    }

    private readonly int EndOfNumber(int at, int end)
    {
        while (at < end && char.IsAsciiLetterOrDigit(_block[at]))
        {
            at++;
        }

        if (at < end)
        {
            int digits = at + Length(at);
            int after = digits;
            while (after < end && char.IsAsciiDigit(_block[after]))
            {
                after++;
            }

            at = after > digits ? after : at;
        }

        return at < end && _block[at] == '%' ? at + 1 : at;
    }

    private void CutFull(char* text, int length)
    {
        int at = 0;
        while (at < length)
        {
            int end = at;
            while (end < length && JiebaCharacters.HanLength(text, end, length) is > 0 and var units)
            {
                end += units;
            }

            if (end > at)
            {
                AddAllWords(text, at, end - at);
                at = end;
                continue;
            }

            while (end < length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '+' or '#' or '\n'))
            {
                end++;
            }

            end = end > at ? end : at + JiebaCharacters.Length(text, at, length);
            _words.Add(at, end - at);
            at = end;
        }
    }

    private void AddAllWords(char* text, int start, int length)
    {
        WordBuffer words = _words;
        words.Reserve(length);
        fixed (ushort* codes = words.Codes)
        fixed (int* ends = words.Ends)
        {
            Enter(text + start, start, length, codes, ends);
            for (int i = 0; i < length; i += Length(i))
            {
                var walk = new JiebaWalk(_data, _userWords, _block + i, codes + i, length - i);
                while (walk.Next())
                {
                    words.Add(start + i, walk.Length);
                }
            }
        }
    }

    private readonly bool IsWord(int start, int end)
    {
        if (_userWords?.Find(new ReadOnlySpan<char>(_block + start, end - start)) is { } entry)
        {
            return entry.Frequency > 0;
        }

        JiebaNode* nodes = _data.Nodes;
        JiebaNode node = default;
        for (int i = start; i < end; i++)
        {
            ushort code = _codes[i];
            node = nodes[node.Base + code];
            if (node.Code != code)
            {
                return false;
            }
        }

        return node.Frequency != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int start, int end)
    {
        if (_search && end - start > 2)
        {
            AddInnerWords(start, end);
        }

        _words.Add(_start + start, end - start);
    }

    // Search mode: the words of two characters, then those of three, before the word itself.
    private void AddInnerWords(int start, int end)
    {
        int characters = 0;
        for (int i = start; i < end; i += Length(i))
        {
            characters++;
        }

        for (int size = 2; size <= 3 && characters > size; size++)
        {
            int to = start;
            for (int i = 0; i < size; i++)
            {
                to += Length(to);
            }

            int from = start;
            while (true)
            {
                if (IsWord(from, to))
                {
                    _words.Add(_start + from, to - from);
                }

                if (to == end)
                {
                    break;
                }

                from += Length(from);
                to += Length(to);
            }
        }
    }

    // In a block, every high surrogate is followed by its other half.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int Length(int at) => char.IsHighSurrogate(_block[at]) ? 2 : 1;

    private readonly bool IsCharacter(int start, int end) => end - start == Length(start);
}
