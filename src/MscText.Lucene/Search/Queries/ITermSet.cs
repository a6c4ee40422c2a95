namespace MscText.Lucene;

/// <summary>The terms that a query of many terms stands for (a prefix, a pattern, similar words). Immutable and thread-safe.</summary>
internal interface ITermSet
{
    /// <summary>True where a term, by its bytes, is in the set.</summary>
    bool Contains(ReadOnlySpan<byte> term);

    /// <summary>The terms of a segment that are in the set, in the order of their bytes, with their states; they are looked up at once.</summary>
    IEnumerable<(byte[] Term, TermState State)> In(FieldTerms terms);
}
