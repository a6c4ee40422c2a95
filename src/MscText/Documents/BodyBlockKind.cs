namespace MscText.Documents;

/// <summary>Kinds of blocks of running text.</summary>
public enum BodyBlockKind
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A heading of a section.</summary>
    Heading,

    /// <summary>An item of a numbered or bulleted list.</summary>
    ListItem,

    /// <summary>A table.</summary>
    Table,

    /// <summary>The caption of a figure.</summary>
    Caption,

    /// <summary>A paragraph that only cites a work or a trial.</summary>
    Reference,
}
