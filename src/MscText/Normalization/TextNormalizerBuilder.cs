namespace MscText.Normalization;

/// <summary>Chooses the steps of a <see cref="TextNormalizer"/>.</summary>
public sealed class TextNormalizerBuilder
{
    internal TextNormalizerBuilder(NormalizationSteps steps) => Steps = steps;

    /// <summary>The steps chosen so far.</summary>
    public NormalizationSteps Steps { get; private set; }

    /// <summary>Adds steps, or a preset such as <see cref="NormalizationSteps.Search"/>.</summary>
    public TextNormalizerBuilder With(NormalizationSteps steps)
    {
        Steps |= steps;
        return this;
    }

    /// <summary>Leaves steps out.</summary>
    public TextNormalizerBuilder Without(NormalizationSteps steps)
    {
        Steps &= ~steps;
        return this;
    }

    /// <summary>The normalizer of the chosen steps.</summary>
    /// <exception cref="InvalidOperationException">Spaces between Chinese and Latin text are both removed and inserted.</exception>
    public TextNormalizer Build()
    {
        const NormalizationSteps both = NormalizationSteps.RemoveHanLatinSpaces | NormalizationSteps.InsertHanLatinSpaces;
        return (Steps & both) == both
            ? throw new InvalidOperationException("Spaces between Chinese and Latin text cannot be both removed and inserted.")
            : new TextNormalizer(Steps);
    }
}
