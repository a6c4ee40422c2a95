namespace MscText.Lucene;

/// <summary>How a clause of a <see cref="BooleanQuery"/> counts.</summary>
public enum Occur
{
    /// <summary>Documents need to match it; it adds to the score.</summary>
    Must,

    /// <summary>Documents may match it; it adds to the score where they do.</summary>
    Should,

    /// <summary>Documents must not match it.</summary>
    MustNot,

    /// <summary>Documents need to match it; it does not add to the score.</summary>
    Filter,
}
