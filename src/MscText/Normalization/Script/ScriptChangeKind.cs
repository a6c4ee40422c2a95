namespace MscText.Normalization;

/// <summary>Why <see cref="ScriptFolder"/> changed a character.</summary>
public enum ScriptChangeKind : byte
{
    /// <summary>A Traditional character: 幹 → 干.</summary>
    Traditional,

    /// <summary>A form of Taiwan or Hong Kong that differs from the standard Traditional one.</summary>
    Regional,

    /// <summary>A Japanese form: 発 → 发.</summary>
    Japanese,

    /// <summary>Another spelling, or one of earlier rules, inside one script: 硷 → 碱, 隨著 → 随着.</summary>
    Variant,
}
