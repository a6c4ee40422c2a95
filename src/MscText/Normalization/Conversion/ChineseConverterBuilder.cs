namespace MscText.Normalization;

/// <summary>Settings of a <see cref="ChineseConverter"/>. Each converter it builds keeps its own copy.</summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
public sealed class ChineseConverterBuilder
{
    private readonly string _configuration;
    private readonly Dictionary<string, string> _phrases = new(StringComparer.Ordinal);
    private bool _includeRareCharacters = true;

    internal ChineseConverterBuilder(string configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);

        // Reports a wrong name where it was given.
        _ = ConversionTables.Default.Pipeline(configuration, includeRareCharacters: true);
        _configuration = configuration;
    }

    /// <summary>
    /// Adds a phrase that goes before all dictionaries of the configuration: wherever it is met as the text is read from
    /// left to right, it becomes the given text, whatever else could begin there. Of several such phrases the longest
    /// one counts; a phrase that was added before is replaced.
    /// </summary>
    /// <param name="phrase">The phrase in the script of the input, not empty. Compatibility ideographs are normalised first.</param>
    /// <param name="replacement">What it becomes, in the script of the result; it is not converted further. May be empty.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The phrase is empty.</exception>
    public ChineseConverterBuilder AddPhrase(string phrase, string replacement)
    {
        ArgumentException.ThrowIfNullOrEmpty(phrase);
        ArgumentNullException.ThrowIfNull(replacement);
        _phrases[phrase] = replacement;
        return this;
    }

    /// <summary>Adds phrases as <see cref="AddPhrase"/> does.</summary>
    /// <param name="phrases">Phrases and what they become.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A phrase is empty.</exception>
    public ChineseConverterBuilder AddPhrases(IEnumerable<KeyValuePair<string, string>> phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        foreach ((string phrase, string replacement) in phrases)
        {
            AddPhrase(phrase, replacement);
        }

        return this;
    }

    /// <summary>
    /// Whether characters may become simplified forms that few fonts show (the dictionaries that OpenCC marks
    /// <c>may_output_tofu</c>). On unless set, as in OpenCC's libraries; OpenCC's command has it off.
    /// </summary>
    /// <returns>This builder.</returns>
    public ChineseConverterBuilder IncludeRareCharacters(bool include)
    {
        _includeRareCharacters = include;
        return this;
    }

    /// <summary>The converter with the settings made so far.</summary>
    public ChineseConverter Build()
    {
        ConversionPipeline pipeline = ConversionTables.Default.Pipeline(_configuration, _includeRareCharacters);
        if (_phrases.Count == 0)
        {
            return new ChineseConverter(_configuration, pipeline, null);
        }

        pipeline = pipeline.Segmented();
        var normalized = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string phrase, string replacement) in _phrases)
        {
            normalized[pipeline.Normalize(phrase)] = replacement;
        }

        return new ChineseConverter(_configuration, pipeline, new CustomPhrases(normalized));
    }
}
