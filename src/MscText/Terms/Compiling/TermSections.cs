namespace MscText.Terms;

/// <summary>Names of the sections of compiled terms.</summary>
internal static class TermSections
{
    /// <summary>The folded form of each UTF-16 code unit.</summary>
    public const string Fold = "fold";

    /// <summary>The class of each UTF-16 code unit, <see cref="TermCharacterClass"/>.</summary>
    public const string Classes = "class";

    /// <summary>Trie over folded names; the value is an index into <see cref="KeyRanges"/>.</summary>
    public const string Trie = "trie";

    /// <summary>The pairs of units that names begin with, <see cref="TermPairs"/>.</summary>
    public const string Pairs = "pairs";

    /// <summary>First element of <see cref="Keys"/> of each trie value, and the end.</summary>
    public const string KeyRanges = "ranges";

    /// <summary>The concepts of the trie's values, <see cref="TermKey"/>.</summary>
    public const string Keys = "keys";

    /// <summary>The concepts in ordinal order of their identifiers, <see cref="TermRow"/>.</summary>
    public const string Rows = "rows";

    /// <summary>The strings of the concepts.</summary>
    public const string Strings = "text";

    /// <summary>Words that mislead translators: English, and lists separated by line feeds.</summary>
    public const string FalseFriends = "ff";
}
