namespace MscText.Terms;

/// <summary>Names of semantic types in files.</summary>
internal static class SemanticTypes
{
    /// <summary>The type of a name such as <c>DrugClass</c>, <c>drug-class</c> or <c>Drug class</c>; null where it is none.</summary>
    public static SemanticType? Parse(string name)
    {
        string letters = string.Concat(name.Where(c => c is not ('-' or '_' or ' ')));
        return letters.All(char.IsAsciiLetter) && Enum.TryParse(letters, ignoreCase: true, out SemanticType type) ? type : null;
    }
}
