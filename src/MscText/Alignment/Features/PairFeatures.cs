namespace MscText.Alignment;

/// <summary>
/// What the sentences of a document pair consist of: English tokens (features), Chinese units (words), and which
/// features each Chinese word may stand for.
/// </summary>
internal sealed class PairFeatures
{
    /// <summary>A sentence's features beyond this number are left out: bit masks stay small.</summary>
    public const int MaxPerSentence = 128;

    /// <summary>The English features by number.</summary>
    public required FeatureVocabulary Vocabulary { get; init; }

    /// <summary>Distinct features of each English sentence.</summary>
    public required int[][] English { get; init; }

    /// <summary>Distinct units of each Chinese sentence, by number.</summary>
    public required int[][] Chinese { get; init; }

    /// <summary>The text of each unit.</summary>
    public required IReadOnlyList<string> UnitTexts { get; init; }

    /// <summary>Whether a unit is one Chinese character that is in no longer word: its glosses say little.</summary>
    public required IReadOnlyList<bool> IsSingleCharacter { get; init; }

    /// <summary>The features that each unit may stand for, distinct, with the kind of evidence.</summary>
    public required IReadOnlyList<UnitLink[]> Links { get; init; }

    /// <summary>The features that the sentences just before have too.</summary>
    public required RepeatedWords RepeatedFeatures { get; init; }

    /// <summary>The units that the sentences just before have too.</summary>
    public required RepeatedWords RepeatedUnits { get; init; }

    /// <summary>Length of each English sentence in letters and digits.</summary>
    public required double[] EnglishLengths { get; init; }

    /// <summary>Length of each Chinese sentence, on the scale of the English.</summary>
    public required double[] ChineseLengths { get; init; }
}
