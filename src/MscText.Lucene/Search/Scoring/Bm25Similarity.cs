namespace MscText.Lucene;

/// <summary>
/// Okapi BM25 (Robertson and others, <i>Okapi at TREC-3</i>, 1994) exactly as Lucene 4's BM25Similarity computes it: idf is
/// <c>ln(1 + (N - n + 0.5) / (n + 0.5))</c>, lengths come from the norm byte (<see cref="NormEncoding"/>) unless
/// <see cref="ExactLengths"/> are asked for, and nothing else changes the score.
/// </summary>
public sealed record Bm25Similarity
{
    /// <summary>Lucene's default: k1 = 1.2, b = 0.75.</summary>
    public static Bm25Similarity Default { get; } = new();

    /// <summary>How slowly more occurrences stop to count; 0 or more.</summary>
    public float K1 { get; init; } = 1.2f;

    /// <summary>How much a document's length counts: 0 not at all, 1 fully.</summary>
    public float B { get; init; } = 0.75f;

    /// <summary>
    /// True to score by the exact number of tokens where a document has it (<see cref="FieldType.ExactLengths"/>), by the norm elsewhere.
    /// The average length is Lucene's either way: all tokens of the field by the number of documents.
    /// </summary>
    public bool ExactLengths { get; init; }

    /// <summary>
    /// True to take the average length over those documents that have the field, by their norms: for indexes where many documents lack a
    /// field, or where streams tell their own length (<see cref="TokenStream.ScoredLength"/>). False, the default, for Lucene's average: all
    /// tokens of the field by the number of all documents.
    /// </summary>
    public bool AverageFromNorms { get; init; }

    internal static float Idf(long docFreq, long docCount) =>
        (float)Math.Log(1 + ((docCount - docFreq + 0.5) / (docFreq + 0.5)));

    /// <summary>The part of the formula that depends on the length alone, for each norm byte.</summary>
    internal float[] LengthTable(float averageLength)
    {
        float[] table = new float[256];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = LengthPart(NormEncoding.LengthOf((byte)i), averageLength);
        }

        return table;
    }

    /// <summary>
    /// As <see cref="LengthTable"/>, for the shortest of the lengths that have each norm byte: what bounds the scores by exact lengths.
    /// </summary>
    internal float[] ShortestTable(float averageLength)
    {
        float[] table = LengthTable(averageLength);
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = Math.Min(table[i], LengthPart(NormEncoding.ShortestOf((byte)i), averageLength));
        }

        return table;
    }

    internal float LengthPart(float length, float averageLength) => K1 * (1 - B + (B * length / averageLength));
}
