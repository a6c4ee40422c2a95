namespace MscText.Lucene;

/// <summary>
/// What BM25 takes from the lengths of a field's documents: 256 values for the norm bytes, which take longer to work out than a rare
/// term takes to search. A searcher keeps one a field. Immutable.
/// </summary>
internal sealed class Bm25Lengths
{
    /// <param name="similarity">The parameters.</param>
    /// <param name="docCount">The number of documents, deleted ones included.</param>
    /// <param name="sumTotalTermFreq">The number of tokens of the field; 0 or less where it is not known.</param>
    public Bm25Lengths(Bm25Similarity similarity, int docCount, long sumTotalTermFreq)
        : this(similarity, sumTotalTermFreq <= 0 ? 1f : (float)(sumTotalTermFreq / (double)docCount))
    {
    }

    /// <param name="similarity">The parameters.</param>
    /// <param name="average">The average length of the field.</param>
    public Bm25Lengths(Bm25Similarity similarity, float average)
    {
        Similarity = similarity;
        Average = average;
        Parts = similarity.LengthTable(Average);
        IsDescending = AreDescending(Parts);
        if (similarity.ExactLengths)
        {
            ShortestParts = similarity.ShortestTable(Average);
            IsShortestDescending = AreDescending(ShortestParts);
        }
    }

    public Bm25Similarity Similarity { get; }

    /// <summary>The average length of the field.</summary>
    public float Average { get; }

    /// <summary>The part of the formula that depends on the length, for every norm byte.</summary>
    public float[] Parts { get; }

    /// <summary>The same for the shortest documents that have each norm byte; null where norms alone count.</summary>
    public float[]? ShortestParts { get; }

    /// <summary>Whether no norm byte of shorter documents has a larger part.</summary>
    public bool IsDescending { get; }

    /// <summary>The same of <see cref="ShortestParts"/>.</summary>
    public bool IsShortestDescending { get; }

    private static bool AreDescending(float[] parts)
    {
        for (int i = 1; i < parts.Length; i++)
        {
            if (!(parts[i] <= parts[i - 1]) || parts[i] < 0)
            {
                return false;
            }
        }

        return true;
    }
}
