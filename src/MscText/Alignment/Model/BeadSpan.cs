namespace MscText.Alignment;

/// <summary>A bead as two runs of sentences.</summary>
internal readonly record struct BeadSpan(int English, int EnglishCount, int Chinese, int ChineseCount)
{
    /// <summary>Whether one side is empty.</summary>
    public bool IsNull => EnglishCount == 0 || ChineseCount == 0;
}
