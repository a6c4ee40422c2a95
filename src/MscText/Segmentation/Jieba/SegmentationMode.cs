namespace MscText.Segmentation;

/// <summary>How finely Chinese text is cut into words.</summary>
public enum SegmentationMode
{
    /// <summary>One reading: the words follow each other and cover the text.</summary>
    Accurate,

    /// <summary>As <see cref="Accurate"/>, each long word preceded by the dictionary words of 2 and 3 characters inside it.</summary>
    Search,

    /// <summary>Every dictionary word of the text, overlapping; characters in no dictionary word are left out.</summary>
    Full,
}
