namespace MscText.Documents;

/// <summary>What the look of an unclaimed unit says.</summary>
internal enum LooseKind
{
    /// <summary>No sentence.</summary>
    Phrase,

    /// <summary>One sentence.</summary>
    Sentence,

    /// <summary>A paragraph.</summary>
    Prose,

    /// <summary>The name of a section alone on its line: 方法, Results.</summary>
    SectionName,

    /// <summary>A number and a phrase: a heading, or an item of a list.</summary>
    Numbered,

    /// <summary>A bullet and a text, or a number and a sentence.</summary>
    Item,

    /// <summary>A row of a table.</summary>
    Row,
}
