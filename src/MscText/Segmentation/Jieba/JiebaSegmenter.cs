namespace MscText.Segmentation;

/// <summary>
/// Cuts Chinese text into words by jieba's algorithm on jieba's dictionary: word graph over a prefix dictionary, path of
/// highest probability, hidden Markov model for what the dictionary does not know.
/// </summary>
/// <remarks>
/// The results are those of jieba-rs 0.10 (https://github.com/messense/jieba-rs), the Rust form of
/// https://github.com/fxsjy/jieba. Thread-safe: words may be added while other threads cut; each call works on the
/// dictionary as it was when the call began. Instances share no state but the compiled tables.
/// </remarks>
public sealed class JiebaSegmenter
{
    private readonly bool _isReadOnly;
    private JiebaDictionary _dictionary;

    /// <summary>Makes a segmenter with jieba's dictionary.</summary>
    public JiebaSegmenter()
        : this(JiebaDictionary.Default)
    {
    }

    /// <summary>Makes a segmenter with a dictionary of one's own.</summary>
    public JiebaSegmenter(JiebaDictionary dictionary)
        : this(dictionary, isReadOnly: false)
    {
    }

    private JiebaSegmenter(JiebaDictionary dictionary, bool isReadOnly)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        _dictionary = dictionary;
        _isReadOnly = isReadOnly;
    }

    /// <summary>The shared segmenter with jieba's dictionary, to which no words can be added.</summary>
    public static JiebaSegmenter Default { get; } = new(JiebaDictionary.Default, isReadOnly: true);

    /// <summary>The words in use now.</summary>
    public JiebaDictionary Dictionary => Volatile.Read(ref _dictionary);

    /// <summary>Cuts a text into words.</summary>
    /// <param name="text">Any text; characters that are in no word are words by themselves.</param>
    /// <param name="mode">How finely to cut.</param>
    /// <param name="hmm">Whether the HMM joins characters that the dictionary left single; of no effect in full mode.</param>
    /// <param name="words">Receives the words, in place of those it had. Nothing is allocated once it has grown.</param>
    public void Cut(ReadOnlySpan<char> text, SegmentationMode mode, bool hmm, WordBuffer words)
    {
        ArgumentNullException.ThrowIfNull(words);
        JiebaCutter.Cut(Dictionary, text, mode, hmm, words);
    }

    /// <summary>Cuts a text into words.</summary>
    /// <inheritdoc cref="Cut(ReadOnlySpan{char}, SegmentationMode, bool, WordBuffer)" path="/param"/>
    public string[] Cut(string text, SegmentationMode mode = SegmentationMode.Accurate, bool hmm = true)
    {
        ArgumentNullException.ThrowIfNull(text);
        var buffer = new WordBuffer();
        Cut(text, mode, hmm, buffer);
        string[] words = new string[buffer.Count];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = buffer[i].Of(text).ToString();
        }

        return words;
    }

    /// <summary>Cuts a text in accurate mode and tags each word with its part of speech.</summary>
    /// <inheritdoc cref="Cut(ReadOnlySpan{char}, SegmentationMode, bool, WordBuffer)" path="/param"/>
    public TaggedWord[] Tag(string text, bool hmm = true)
    {
        ArgumentNullException.ThrowIfNull(text);
        JiebaDictionary dictionary = Dictionary;
        var buffer = new WordBuffer();
        JiebaCutter.Cut(dictionary, text, SegmentationMode.Accurate, hmm, buffer);
        var words = new TaggedWord[buffer.Count];
        for (int i = 0; i < words.Length; i++)
        {
            string word = buffer[i].Of(text).ToString();
            words[i] = new TaggedWord(word, buffer[i], dictionary.TagOf(word) ?? GuessTag(word));
        }

        return words;
    }

    /// <summary>Adds a word, or gives it another frequency; texts cut from now on know it.</summary>
    /// <param name="word">The word. It must consist of ideographs, ASCII letters, digits and <c>+#&amp;._%-</c> to be ever found.</param>
    /// <param name="frequency">Its frequency, 1 or more; null to take <see cref="JiebaDictionary.SuggestFrequency"/>.</param>
    /// <param name="tag">Its part of speech, or null.</param>
    /// <exception cref="InvalidOperationException">This is the shared <see cref="Default"/>.</exception>
    /// <inheritdoc cref="JiebaDictionary.With(JiebaWord)" path="/exception"/>
    public void AddWord(string word, int? frequency = null, string? tag = null) =>
        Change(dictionary => dictionary.With(word, frequency, tag));

    /// <summary>Adds words at once: a text is cut with all of them or none.</summary>
    /// <exception cref="InvalidOperationException">This is the shared <see cref="Default"/>.</exception>
    /// <inheritdoc cref="JiebaDictionary.With(JiebaWord)" path="/exception"/>
    public void AddWords(IEnumerable<JiebaWord> words)
    {
        // Enumerated once, however often other threads get in between.
        ArgumentNullException.ThrowIfNull(words);
        JiebaWord[] added = [.. words];
        Change(dictionary => dictionary.With(added));
    }

    /// <summary>Removes a word, whether of jieba's dictionary or added.</summary>
    /// <exception cref="InvalidOperationException">This is the shared <see cref="Default"/>.</exception>
    public void RemoveWord(string word) => Change(dictionary => dictionary.Without(word));

    private static string GuessTag(string word)
    {
        bool hasLetters = false;
        bool hasDigits = false;
        foreach (char unit in word)
        {
            hasLetters |= char.IsAsciiLetter(unit);
            hasDigits |= char.IsAsciiDigit(unit);
        }

        return hasLetters ? "eng" : hasDigits ? "m" : "x";
    }

    private void Change(Func<JiebaDictionary, JiebaDictionary> change)
    {
        if (_isReadOnly)
        {
            throw new InvalidOperationException(
                "The default segmenter is shared by everyone: make one with new JiebaSegmenter() to change its words.");
        }

        JiebaDictionary before = Dictionary;
        while (true)
        {
            JiebaDictionary seen = Interlocked.CompareExchange(ref _dictionary, change(before), before);
            if (ReferenceEquals(seen, before))
            {
                return;
            }

            before = seen;
        }
    }
}
