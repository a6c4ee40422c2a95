using System.Globalization;

namespace MscText.DataCompiler;

/// <summary>
/// The Simplified words that folding their characters one by one would misspell (显著 as 显着), by the misspelling, and
/// the words that have the same character for good (着重), so that neighbours can be told apart.
/// </summary>
internal sealed class ScriptWords
{
    private const int LongestWord = 4;

    // Below this frequency of jieba's dictionary a word does not hold its own against a misspelt one.
    private const int RarestCompetitor = 30;

    public ScriptWords(DataSources sources, ScriptCharacters characters)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string line in sources.ReadLines("@node-rs/jieba/dict.txt"))
        {
            string[] fields = line.Split(' ');
            if (fields[0].Length is >= 2 and <= LongestWord && fields[0].All(c => c is >= '\u4E00' and <= '\u9FFF'))
            {
                frequencies[fields[0]] = int.Parse(fields[1], CultureInfo.InvariantCulture);
            }
        }

        foreach ((string word, int score) in frequencies)
        {
            string folded = characters.Fold(word);
            bool isSimplified = word.All(c => !characters.Folds.ContainsKey(c) || characters.IsSimplified(c.ToString()));
            if (folded != word && isSimplified && score > frequencies.GetValueOrDefault(folded)
                && (!Entries.TryGetValue(folded, out (string Word, int Score) other) || other.Score < score))
            {
                Entries[folded] = (word, score);
            }
        }

        // The folded characters in question: where the word and its folded form differ.
        InQuestion = [.. Entries.SelectMany(e => e.Key.Where((c, i) => c != e.Value.Word[i]))];
        foreach ((string word, int score) in frequencies)
        {
            if (score >= RarestCompetitor && word.Any(InQuestion.Contains) && characters.Fold(word) == word)
            {
                Entries.TryAdd(word, (word, score));
            }
        }
    }

    /// <summary>Folded characters that some word writes otherwise.</summary>
    public SortedSet<char> InQuestion { get; }

    /// <summary>Folded words, what they are to become, and how frequent that is.</summary>
    public SortedDictionary<string, (string Word, int Score)> Entries { get; } = new(StringComparer.Ordinal);
}
