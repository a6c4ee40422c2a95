using System.Collections.Frozen;

namespace MscText.Checking;

/// <summary>Words to be found in texts: whole English words, or beginnings of them (<c>increas*</c>); Chinese words.</summary>
internal sealed class WordList
{
    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly FrozenDictionary<char, string[]> _beginnings;
    private readonly int _longest;

    /// <summary>Reads words separated by spaces; an underscore stands for a space inside one.</summary>
    public WordList(string words)
    {
        string[] all = [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => CheckFold.Fold(w.Replace('_', ' ')))];
        _words = all.Where(w => w[^1] != '*').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _beginnings = all.Where(w => w[^1] == '*').Select(w => w[..^1]).GroupBy(w => char.ToLowerInvariant(w[0])).ToFrozenDictionary(g => g.Key, g => g.ToArray());
        _longest = _words.Count == 0 ? 0 : _words.Max(w => w.Length);
    }

    /// <summary>Length of the longest word of the list that begins at an index of a Chinese text, or 0.</summary>
    public int MatchChinese(string text, int at)
    {
        for (int length = Math.Min(_longest, text.Length - at); length > 0; length--)
        {
            if (_lookup.Contains(text.AsSpan(at, length)))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>Length of the word or phrase of the list that begins at the beginning of an English word, or 0.</summary>
    public int MatchEnglish(string text, int at)
    {
        int end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        ReadOnlySpan<char> word = text.AsSpan(at, end - at);
        foreach (string beginning in _beginnings.GetValueOrDefault(char.ToLowerInvariant(text[at]), []))
        {
            if (beginning.Contains('-') || beginning.Contains(' ')
                ? text.AsSpan(at).StartsWith(beginning, StringComparison.OrdinalIgnoreCase)
                : word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return Math.Max(end - at, beginning.Length);
            }
        }

        // Phrases and hyphenated words first.
        for (int length = Math.Min(_longest, text.Length - at); length > word.Length; length--)
        {
            if ((at + length == text.Length || !char.IsAsciiLetter(text[at + length])) && _lookup.Contains(text.AsSpan(at, length)))
            {
                return length;
            }
        }

        return _lookup.Contains(word) ? word.Length : 0;
    }
}
