namespace MscText.Terms;

/// <summary>Which list of a concept a name comes from.</summary>
internal enum TermNameKind : byte
{
    English,
    Abbreviation,
    Chinese,
    ChineseTraditional,
}
