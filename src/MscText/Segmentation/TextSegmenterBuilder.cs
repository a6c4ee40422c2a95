namespace MscText.Segmentation;

/// <summary>Chooses the settings of a <see cref="TextSegmenter"/>.</summary>
public sealed class TextSegmenterBuilder
{
    private SegmentationMode _mode = SegmentationMode.Accurate;
    private bool _hmm = true;
    private JiebaDictionary _dictionary = JiebaDictionary.Default;

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

    /// <summary>The segmenter with these settings; later changes of the builder do not reach it.</summary>
    public TextSegmenter Build() => new(new JiebaSegmenter(_dictionary), _mode, _hmm);
}
