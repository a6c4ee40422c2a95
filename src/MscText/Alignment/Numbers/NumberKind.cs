namespace MscText.Alignment;

/// <summary>What a number counts.</summary>
internal enum NumberKind : byte
{
    /// <summary>A plain value, years and dates included.</summary>
    Cardinal,

    /// <summary>Hundredths: 65%, 65 per cent, 百分之六十五, 六成五.</summary>
    Percent,

    /// <summary>A place in an order: 3rd, third, 第三.</summary>
    Ordinal,

    /// <summary>A month by its name or number: June, 6月.</summary>
    Month,
}
