namespace MscText.Lucene;

/// <summary>
/// The token a <see cref="TokenStream"/> hands to the index. The spans need to stay valid only until the next call; nothing is
/// allocated a token.
/// </summary>
public ref struct IndexToken
{
    /// <summary>The term as UTF-16. Ignored where <see cref="Utf8Term"/> is not empty.</summary>
    public ReadOnlySpan<char> Term { get; set; }

    /// <summary>The term as UTF-8 (or any bytes), for streams that have it in that form already.</summary>
    public ReadOnlySpan<byte> Utf8Term { get; set; }

    /// <summary>
    /// The distance to the previous token's position: 1 for the next word, 0 for another term at the same place (a synonym, a
    /// part), more to leave a gap. Set to 1 before every call.
    /// </summary>
    public int PositionIncrement { get; set; }

    /// <summary>The start of the token in the field's text, in UTF-16 code units. Kept only where offsets are indexed.</summary>
    public int StartOffset { get; set; }

    /// <summary>The end (exclusive) of the token in the field's text, in UTF-16 code units.</summary>
    public int EndOffset { get; set; }
}
