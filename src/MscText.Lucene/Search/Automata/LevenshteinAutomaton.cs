using System.Text;

namespace MscText.Lucene;

/// <summary>
/// Accepts the texts at most so many insertions, deletions and substitutions of a code point from a word, and on wish transpositions of two
/// neighbours. A set of positions (characters of the word used, edits made) is kept without those that another one subsumes: K. U. Schulz
/// and S. Mihov, <i>Fast string correction with Levenshtein automata</i>, International Journal on Document Analysis and Recognition 5,
/// 2002, pages 67-85, sections 4 and 7. A transposed pair is not edited further.
/// </summary>
internal sealed class LevenshteinAutomaton : CharacterAutomaton
{
    private readonly int[] _word;
    private readonly int _maxEdits;
    private readonly int _exactPrefix;
    private readonly bool _transpositions;

    /// <param name="word">The word.</param>
    /// <param name="maxEdits">How many edits are accepted.</param>
    /// <param name="transpositions">True to count two neighbours that changed places as one edit.</param>
    /// <param name="exactPrefix">How many code points at the start of the word have to be as they are.</param>
    public LevenshteinAutomaton(string word, int maxEdits, bool transpositions = true, int exactPrefix = 0)
        : base(word.EnumerateRunes().Select(r => r.Value))
    {
        _word = [.. word.EnumerateRunes().Select(r => ClassOf(r.Value))];
        _maxEdits = maxEdits;
        _transpositions = transpositions;
        _exactPrefix = exactPrefix;
    }

    protected override void AddStart(List<int> target) => target.Add(Encode(0, 0));

    protected override void AddNext(ReadOnlySpan<int> positions, int characterClass, List<int> target)
    {
        foreach (int code in positions)
        {
            (int used, int edits, bool isTransposed) = Decode(code);
            if (isTransposed)
            {
                // The second of two characters that changed places.
                if (_word[used] == characterClass)
                {
                    target.Add(Encode(used + 2, edits));
                }

                continue;
            }

            if (used < _word.Length && _word[used] == characterClass)
            {
                target.Add(Encode(used + 1, edits));
            }
            else if (used >= _exactPrefix && edits < _maxEdits)
            {
                AddEdits(used, edits, characterClass, target);
            }
        }
    }

    protected override int DistanceOf(ReadOnlySpan<int> positions)
    {
        int best = -1;
        foreach (int code in positions)
        {
            (int used, int edits, bool isTransposed) = Decode(code);
            int total = edits + _word.Length - used;
            bool isAccepted = !isTransposed && total <= _maxEdits && (used >= _exactPrefix || used == _word.Length);
            if (isAccepted && (best < 0 || total < best))
            {
                best = total;
            }
        }

        return best;
    }

    protected override void Reduce(List<int> positions)
    {
        for (int i = positions.Count - 1; i >= 0; i--)
        {
            (int used, int edits, bool isTransposed) = Decode(positions[i]);
            if (isTransposed)
            {
                continue;
            }

            for (int k = 0; k < positions.Count; k++)
            {
                (int otherUsed, int otherEdits, bool isOtherTransposed) = Decode(positions[k]);
                if (!isOtherTransposed && otherUsed >= _exactPrefix && otherEdits < edits && Math.Abs(otherUsed - used) <= edits - otherEdits)
                {
                    positions.RemoveAt(i);
                    break;
                }
            }
        }
    }

    private void AddEdits(int used, int edits, int characterClass, List<int> target)
    {
        // Inserted; or instead of the word's next character.
        target.Add(Encode(used, edits + 1));
        if (used < _word.Length)
        {
            target.Add(Encode(used + 1, edits + 1));
        }

        for (int deleted = 1; deleted <= _maxEdits - edits && used + deleted < _word.Length; deleted++)
        {
            if (_word[used + deleted] == characterClass)
            {
                target.Add(Encode(used + deleted + 1, edits + deleted));
                break;
            }
        }

        if (_transpositions && used + 1 < _word.Length && _word[used + 1] == characterClass)
        {
            target.Add(Encode(used, edits + 1) + 1);
        }
    }

    private int Encode(int used, int edits) => ((used * (_maxEdits + 1)) + edits) * 2;

    private (int Used, int Edits, bool IsTransposed) Decode(int code)
    {
        int position = code >> 1;
        return (position / (_maxEdits + 1), position % (_maxEdits + 1), (code & 1) != 0);
    }
}
