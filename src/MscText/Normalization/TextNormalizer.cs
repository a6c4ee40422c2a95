namespace MscText.Normalization;

/// <summary>
/// Brings a text into one form and keeps the way back: every span of the result leads to its span of the original.
/// </summary>
/// <remarks>
/// <para>
/// The result does not depend on the machine: Unicode's tables are built in, and ICU is not used. Normalising a
/// result again changes nothing. A text that needs nothing is returned as it is, without a copy.
/// </para>
/// <para>Instances are immutable and safe to share between threads; their tables fill as characters are first met.</para>
/// </remarks>
/// <example>
/// <code>
/// NormalizedText text = TextNormalizer.Search.Normalize("CD4⁺ T細胞");   // "cd4+t细胞"
/// TextSpan source = text.Map.ToOriginal(new TextSpan(0, 4));            // "CD4⁺"
/// </code>
/// </example>
public sealed class TextNormalizer
{
    private static readonly Lazy<TextNormalizer> LazySearch = new(() => new TextNormalizer(NormalizationSteps.Search));
    private static readonly Lazy<TextNormalizer> LazyDisplay = new(() => new TextNormalizer(NormalizationSteps.Display));

    private readonly CharacterTable _characters;

    internal TextNormalizer(NormalizationSteps steps)
    {
        Steps = steps;
        _characters = new CharacterTable(new CharacterResolver(steps));
    }

    /// <summary>For finding: <see cref="NormalizationSteps.Search"/>.</summary>
    public static TextNormalizer Search => LazySearch.Value;

    /// <summary>For reading: <see cref="NormalizationSteps.Display"/>.</summary>
    public static TextNormalizer Display => LazyDisplay.Value;

    /// <summary>What this normalizer does.</summary>
    public NormalizationSteps Steps { get; }

    /// <summary>Starts with no steps.</summary>
    public static TextNormalizerBuilder CreateBuilder() => new(NormalizationSteps.None);

    /// <summary>Starts with the steps of this normalizer.</summary>
    public TextNormalizerBuilder ToBuilder() => new(Steps);

    /// <summary>The normalised text and its way back.</summary>
    public NormalizedText Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var first = new CharBuffer(0);
        using var second = new CharBuffer(0);
        ReadOnlySpan<char> current = text;
        PositionMap? map = null;
        int unchanged = _characters.FirstChange(text);
        if (unchanged < text.Length)
        {
            var runs = new PositionMapBuilder();
            CharacterPass.Run(_characters, text, unchanged, first, runs);
            current = first.Text;
            map = runs.Build();
        }

        current = Arrange(current, first, second, ref map);
        if ((Steps & NormalizationSteps.FoldScript) != 0 && current.ContainsAny(ScriptTables.Misspelt))
        {
            if (map is null)
            {
                // Nothing has been written so far.
                first.Append(text);
                current = first.Text;
                map = PositionMap.Identity(text.Length);
            }

            // Unit for unit, so that the map stays.
            ScriptTables.Respell(current == first.Text ? first.Writable : second.Writable);
        }

        if (map is null || (map.IsIdentity && current.SequenceEqual(text)))
        {
            return NormalizedText.Unchanged(text);
        }

        return new NormalizedText(text, current.ToString(), map);
    }

    /// <summary>Runs the passes after the first; each reads the buffer that the one before has written.</summary>
    private ReadOnlySpan<char> Arrange(ReadOnlySpan<char> text, CharBuffer current, CharBuffer spare, scoped ref PositionMap? map)
    {
        if (LayoutPass.IsNeeded(Steps))
        {
            var runs = new PositionMapBuilder();
            spare.Length = 0;
            if (LayoutPass.Run(Steps, text, spare, runs))
            {
                (current, spare) = (spare, current);
                text = current.Text;
                map = After(runs, map);
            }
        }

        if ((Steps & NormalizationSteps.InsertHanLatinSpaces) != 0)
        {
            var runs = new PositionMapBuilder();
            spare.Length = 0;
            if (HanLatinSpacePass.Run(text, spare, runs))
            {
                (current, spare) = (spare, current);
                text = current.Text;
                map = After(runs, map);
            }
        }

        return text;
    }

    private static PositionMap After(PositionMapBuilder runs, PositionMap? earlier) =>
        earlier is null ? runs.Build() : runs.Build().After(earlier);
}
