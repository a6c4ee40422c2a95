namespace MscText.Normalization;

/// <summary>The script of a Chinese text.</summary>
public enum ChineseScript
{
    /// <summary>No Chinese characters, or only such as both scripts share.</summary>
    None,

    /// <summary>Simplified.</summary>
    Simplified,

    /// <summary>Traditional.</summary>
    Traditional,

    /// <summary>Both, in more than stray characters.</summary>
    Mixed,
}
