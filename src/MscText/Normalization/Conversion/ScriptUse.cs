namespace MscText.Normalization;

/// <summary>In which scripts a Chinese character is written.</summary>
[Flags]
internal enum ScriptUse : byte
{
    /// <summary>Not a Chinese character that the dictionaries could know.</summary>
    None = 0,

    /// <summary>Only in Simplified text: it has other Traditional forms and is not one of them (干 is, 细 is not).</summary>
    Simplified = 1,

    /// <summary>Only in Traditional text: it has other Simplified forms and is not one of them.</summary>
    Traditional = 2,

    /// <summary>In both, and so evidence of neither.</summary>
    Both = Simplified | Traditional,
}
