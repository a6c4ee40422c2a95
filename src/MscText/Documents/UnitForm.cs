namespace MscText.Documents;

/// <summary>How a unit of a page is built, whatever it says.</summary>
internal enum UnitForm
{
    /// <summary>No sentence: a title, heading, name list, button.</summary>
    Phrase,

    /// <summary>One sentence of ordinary length.</summary>
    Sentence,

    /// <summary>Two or more sentences, or one too long to be anything else.</summary>
    Prose,
}
