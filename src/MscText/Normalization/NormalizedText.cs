namespace MscText.Normalization;

/// <summary>A text, the text it was made from, and the map between their positions.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class NormalizedText
{
    /// <summary>Joins a text with its original.</summary>
    /// <param name="original">The text before the change.</param>
    /// <param name="text">The text after the change.</param>
    /// <param name="map">The map from <paramref name="text"/> to <paramref name="original"/>.</param>
    /// <exception cref="ArgumentException">The map's lengths are not those of the texts.</exception>
    public NormalizedText(string original, string text, PositionMap map)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(map);
        if (map.Length != text.Length || map.OriginalLength != original.Length)
        {
            throw new ArgumentException(
                $"The map joins {map.Length} to {map.OriginalLength} code units; the texts have {text.Length} and {original.Length}.",
                nameof(map));
        }

        Original = original;
        Text = text;
        Map = map;
    }

    /// <summary>The text before the change.</summary>
    public string Original { get; }

    /// <summary>The text after the change.</summary>
    public string Text { get; }

    /// <summary>The map from <see cref="Text"/> to <see cref="Original"/>.</summary>
    public PositionMap Map { get; }

    /// <summary>A text that stays as it is.</summary>
    public static NormalizedText Unchanged(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new NormalizedText(text, text, PositionMap.Identity(text.Length));
    }

    /// <summary>The characters of the original that a span of <see cref="Text"/> was made from.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside <see cref="Text"/>.</exception>
    public ReadOnlySpan<char> OriginalOf(TextSpan normalized) => Map.ToOriginal(normalized).Of(Original);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
