namespace MscText.Documents;

/// <summary>A heading, paragraph, list item, table or reference of the running text.</summary>
public sealed record BodyBlock
{
    /// <summary>What it is.</summary>
    public required BodyBlockKind Kind { get; init; }

    /// <summary>Its text without number or bullet; of a table, all its rows.</summary>
    public required SourceText Text { get; init; }

    /// <summary>Number or bullet in front of a heading or list item, such as <c>1.1、</c> or <c>-</c>; else null.</summary>
    public SourceText? Marker { get; init; }

    /// <summary>Depth of a heading, 1 for the highest; 0 for other blocks.</summary>
    public int Level { get; init; }

    /// <summary>Language of the text; <see cref="MscText.Language.Mixed"/> where it changes inside sentences.</summary>
    public Language Language { get; init; }

    /// <summary>Rows and cells of a table; else null.</summary>
    public TextTable? Table { get; init; }
}
