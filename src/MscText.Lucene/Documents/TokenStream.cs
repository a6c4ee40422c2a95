using System.Diagnostics.CodeAnalysis;

namespace MscText.Lucene;

/// <summary>
/// A source of the tokens of one field value. One stream object can serve any number of documents: it is read to its end while
/// the document is added, and what it then refers to may change afterwards.
/// </summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "Lucene's name of the concept.")]
public abstract class TokenStream
{
    /// <summary>Goes back to the first token. Called once before a value is read.</summary>
    public virtual void Reset()
    {
    }

    /// <summary>Gives the next token.</summary>
    /// <param name="token">
    /// The token to fill. It comes with a position increment of 1 and everything else empty.
    /// </param>
    /// <returns>False where there is no further token.</returns>
    public abstract bool Next(ref IndexToken token);

    /// <summary>
    /// The offset at which a further value of the same field starts, known after the last token; -1 to take the largest end offset
    /// of the tokens.
    /// </summary>
    public virtual int FinalOffset => -1;

    /// <summary>
    /// How much the value adds to the length of its field in the document, by which BM25 weighs occurrences; known after the last token.
    /// -1 for the number of tokens that have a position of their own. For values that say the same again, as a translation does.
    /// </summary>
    public virtual int ScoredLength => -1;
}
