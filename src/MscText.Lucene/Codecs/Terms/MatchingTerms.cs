namespace MscText.Lucene;

/// <summary>Some of the terms of a field of a segment, in the order of bytes. Not thread-safe.</summary>
internal abstract class MatchingTerms
{
    /// <summary>The current term; valid until the next move.</summary>
    public abstract ReadOnlySpan<byte> Term { get; }

    /// <summary>The current term's statistics and where its postings are.</summary>
    public abstract ref readonly TermState State { get; }

    /// <summary>Goes to the next term.</summary>
    public abstract bool MoveNext();
}
