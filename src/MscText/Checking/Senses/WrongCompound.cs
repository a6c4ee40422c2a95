using MscText.Terms;

namespace MscText.Checking;

/// <summary>Words that together translate the name of a concept word by word, one of them in a wrong sense.</summary>
/// <param name="Span">The words, in the stretch of Chinese.</param>
/// <param name="Phrase">The English name that they render.</param>
/// <param name="Right">The concept's Chinese name that is most like them.</param>
/// <param name="IsListed">Whether the wrong word is one of those known to mislead.</param>
internal sealed record WrongCompound(TextSpan Span, ConceptPhrase Phrase, string Right, bool IsListed)
{
    /// <summary>The concept.</summary>
    public Concept Concept => Phrase.Concept;
}
