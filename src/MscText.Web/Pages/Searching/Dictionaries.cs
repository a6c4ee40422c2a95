using MscText.Terms;

namespace MscText.Web;

/// <summary>Finds the dictionary that gives concepts their names.</summary>
internal static class Dictionaries
{
    /// <summary>The dictionary that the index was built with.</summary>
    public static TermDictionary Of(PageContext context) => context.Options.IndexOptions?.Terms.Dictionary ?? TermDictionary.Default;
}
