namespace MscText.Segmentation;

/// <summary>
/// Words with their frequencies, parts of speech and IDF: jieba's dictionary, and what a user changed in it. Immutable
/// and thread-safe; a changed dictionary shares everything with the one it was made from.
/// </summary>
public sealed class JiebaDictionary
{
    private const int MaxFrequency = int.MaxValue;

    private JiebaDictionary(JiebaUserWords? userWords, long totalFrequency)
    {
        UserWords = userWords;
        TotalFrequency = totalFrequency;
        LogTotalFrequency = Math.Log(totalFrequency);
    }

    /// <summary>jieba's dictionary as it is: 349,045 words.</summary>
    public static JiebaDictionary Default { get; } = new(null, JiebaData.Instance.Total);

    /// <summary>Sum of the frequencies of all words.</summary>
    public long TotalFrequency { get; }

    /// <summary>The median of jieba's IDF table, which its keyword extraction uses for words the table does not have.</summary>
    public double MedianInverseDocumentFrequency => Data.MedianIdf;

    internal JiebaData Data { get; } = JiebaData.Instance;

    internal JiebaUserWords? UserWords { get; }

    internal double LogTotalFrequency { get; }

    /// <summary>Whether a word is in the dictionary.</summary>
    public bool Contains(ReadOnlySpan<char> word) => FrequencyOf(word) > 0;

    /// <summary>How often a word occurs, of <see cref="TotalFrequency"/>; 0 where the dictionary does not have it.</summary>
    public int FrequencyOf(ReadOnlySpan<char> word) =>
        UserWords?.Find(word) is { } entry ? entry.Frequency : Data.FrequencyOf(word);

    /// <summary>The part of speech of a word (the ICTCLAS set), or null where the dictionary does not have it.</summary>
    public string? TagOf(ReadOnlySpan<char> word) =>
        UserWords?.Find(word) is { } entry ? entry.Tag ?? (entry.Frequency > 0 ? Data.TagOf(word) : null) : Data.TagOf(word);

    /// <summary>The inverse document frequency of a word in jieba's table, a natural logarithm between 4.6 and 13.9.</summary>
    /// <returns>Whether the table has the word; if not, <paramref name="value"/> is the median.</returns>
    public bool TryGetInverseDocumentFrequency(ReadOnlySpan<char> word, out double value) => Data.TryGetIdf(word, out value);

    /// <summary>
    /// The frequency that makes a text one word: just above that of its present segmentation, and not below its present
    /// frequency (<c>suggest_freq</c> of jieba).
    /// </summary>
    /// <exception cref="ArgumentException">The text is not a possible word.</exception>
    public int SuggestFrequency(string word)
    {
        Check(word);
        double logTotal = LogTotalFrequency;
        var words = new WordBuffer();
        JiebaCutter.Cut(this, word, SegmentationMode.Accurate, hmm: false, words);
        double logProbability = 0;
        foreach (TextSpan part in words.Words)
        {
            logProbability = logProbability + Math.Log(Math.Max(FrequencyOf(part.Of(word)), 1)) - logTotal;
        }

        double suggested = Math.Truncate(Math.Exp(logProbability + logTotal)) + 1;
        return (int)Math.Clamp(suggested, Math.Max(FrequencyOf(word), 1), MaxFrequency);
    }

    /// <summary>A dictionary that also has a word, or has it with another frequency.</summary>
    /// <inheritdoc cref="With(JiebaWord)" path="/exception"/>
    public JiebaDictionary With(string word, int? frequency = null, string? tag = null) =>
        With(new JiebaWord(word, frequency, tag));

    /// <summary>A dictionary that also has a word, or has it with another frequency.</summary>
    /// <exception cref="ArgumentException">The word is empty or has half a surrogate pair.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The frequency is below 1.</exception>
    public JiebaDictionary With(JiebaWord word)
    {
        ArgumentNullException.ThrowIfNull(word);
        Check(word.Text);
        int frequency = word.Frequency ?? SuggestFrequency(word.Text);
        ArgumentOutOfRangeException.ThrowIfLessThan(frequency, 1, nameof(word));
        return Change(word.Text, new JiebaUserEntry(frequency, word.Tag));
    }

    /// <summary>A dictionary that also has these words; a later one is added to what the earlier ones made.</summary>
    /// <inheritdoc cref="With(JiebaWord)" path="/exception"/>
    public JiebaDictionary With(IEnumerable<JiebaWord> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Aggregate(this, (dictionary, word) => dictionary.With(word));
    }

    /// <summary>A dictionary that does not have a word; this one where it has none.</summary>
    public JiebaDictionary Without(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Contains(word) ? Change(word, Data.FrequencyOf(word) > 0 ? JiebaUserEntry.Removed : null) : this;
    }

    private static void Check(string word)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        for (int i = 0; i < word.Length; i++)
        {
            if (char.IsSurrogate(word[i]) && !(char.IsSurrogatePair(word, i) || (i > 0 && char.IsSurrogatePair(word, i - 1))))
            {
                throw new ArgumentException("A word must not have half a surrogate pair.", nameof(word));
            }
        }
    }

    private JiebaDictionary Change(string word, JiebaUserEntry? entry) => new(
        (UserWords ?? JiebaUserWords.Empty).With(word, entry),
        TotalFrequency - FrequencyOf(word) + (entry?.Frequency ?? 0));
}
