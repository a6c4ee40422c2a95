using MscText.Normalization;

namespace MscText.Segmentation;

/// <summary>Chooses the settings of a <see cref="TextSegmenter"/>.</summary>
public sealed class TextSegmenterBuilder
{
    private readonly List<string> _words = [];
    private SegmentationMode _mode = SegmentationMode.Accurate;
    private bool _hmm = true;
    private JiebaDictionary _dictionary = JiebaDictionary.Default;
    private TextNormalizer? _normalizer;

    internal TextSegmenterBuilder()
    {
    }

    /// <summary>How finely text is cut; accurate if not set.</summary>
    public TextSegmenterBuilder WithMode(SegmentationMode mode)
    {
        _mode = mode;
        return this;
    }

    /// <summary>Whether Chinese words that no dictionary has are guessed by the hidden Markov model; they are if not set.</summary>
    public TextSegmenterBuilder WithHmm(bool hmm)
    {
        _hmm = hmm;
        return this;
    }

    /// <summary>The dictionary of Chinese words, such as <see cref="JiebaDictionary.Default"/> with words of one's own.</summary>
    public TextSegmenterBuilder WithDictionary(JiebaDictionary dictionary)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        _dictionary = dictionary;
        return this;
    }

    /// <summary>
    /// What text is normalised by where it is given as a string; <see cref="TextNormalizer.Search"/> if not set. jieba's dictionary is
    /// Simplified: a normaliser that does not fold scripts gives poor words in Traditional text.
    /// </summary>
    public TextSegmenterBuilder WithNormalizer(TextNormalizer normalizer)
    {
        ArgumentNullException.ThrowIfNull(normalizer);
        _normalizer = normalizer;
        return this;
    }

    /// <summary>
    /// Adds a word. One of Chinese characters alone joins the dictionary with the frequency that jieba suggests; any other
    /// (<c>CAR-T细胞</c>, <c>bone marrow</c>, <c>IL-1 β</c>) is one token wherever it stands, the longest first. Both are compared in
    /// the form that the normaliser gives them.
    /// </summary>
    /// <exception cref="ArgumentException">The word is empty or has no visible character.</exception>
    public TextSegmenterBuilder AddWord(string word)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(word);
        _words.Add(word);
        return this;
    }

    /// <summary>Adds words.</summary>
    /// <inheritdoc cref="AddWord" path="/exception"/>
    public TextSegmenterBuilder AddWords(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        foreach (string word in words)
        {
            AddWord(word);
        }

        return this;
    }

    /// <summary>The segmenter with these settings; later changes of the builder do not reach it.</summary>
    public TextSegmenter Build()
    {
        TextNormalizer normalizer = _normalizer ?? TextNormalizer.Search;
        var phrases = new List<string>();
        JiebaDictionary dictionary = _dictionary;
        foreach (string word in _words)
        {
            string normalized = normalizer.Normalize(word).Text.Trim();
            if (normalized.Length == 0)
            {
                continue;
            }

            if (HanCharacters.Count(normalized) > 0 && IsHan(normalized))
            {
                dictionary = dictionary.With(normalized);
            }
            else
            {
                phrases.Add(normalized);
            }
        }

        return new TextSegmenter(normalizer, new JiebaSegmenter(dictionary), phrases.Count == 0 ? null : new UserPhrases(phrases), _mode, _hmm);
    }

    private static bool IsHan(string word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (!HanCharacters.IsHanAt(word, i))
            {
                return false;
            }
        }

        return true;
    }
}
