namespace MscText.Documents;

/// <summary>Why text of a page was left out of the document.</summary>
public enum DroppedReason
{
    /// <summary>The address of a picture.</summary>
    ImageAddress,

    /// <summary>Another address that stands alone.</summary>
    WebAddress,

    /// <summary>Advertising.</summary>
    Advertisement,

    /// <summary>Buttons, menus, counters and other parts of the site around the page.</summary>
    PageFurniture,

    /// <summary>A disclaimer.</summary>
    Disclaimer,

    /// <summary>A notice of copyright or licence.</summary>
    Copyright,

    /// <summary>An invitation to follow, scan a code or get in touch.</summary>
    Contact,

    /// <summary>A line of signs that only separates.</summary>
    Separator,

    /// <summary>Says a field once more: a second citation, a DOI beside its citation.</summary>
    Repetition,
}
