namespace MscText.Segmentation;

/// <summary>What the full stop of an abbreviation says about the sentence.</summary>
internal enum Abbreviation
{
    /// <summary>The word is no abbreviation.</summary>
    None,

    /// <summary>Its sentence always goes on: <c>Dr.</c>, <c>e.g.</c>, <c>Fig.</c></summary>
    GoesOn,

    /// <summary>Its sentence goes on where a number follows: <c>No.</c>, <c>p.</c></summary>
    BeforeNumber,

    /// <summary>A name may follow in the same sentence: <c>U.S.</c>, <c>Inc.</c>, initials.</summary>
    BeforeName,

    /// <summary>A capital starts a new sentence: <c>et al.</c>, <c>etc.</c>, <c>spp.</c></summary>
    MayEnd,
}
