namespace MscText.Lucene;

/// <summary>
/// Okapi BM25 (Robertson and others, <i>Okapi at TREC-3</i>, 1994) exactly as Lucene 4's BM25Similarity computes it: idf is
/// <c>ln(1 + (N - n + 0.5) / (n + 0.5))</c>, lengths come from the norm byte (<see cref="NormEncoding"/>), and nothing else changes
/// the score.
/// </summary>
public sealed record Bm25Similarity
{
    /// <summary>Lucene's default: k1 = 1.2, b = 0.75.</summary>
    public static Bm25Similarity Default { get; } = new();

    /// <summary>How slowly more occurrences stop to count; 0 or more.</summary>
    public float K1 { get; init; } = 1.2f;

    /// <summary>How much a document's length counts: 0 not at all, 1 fully.</summary>
    public float B { get; init; } = 0.75f;

    internal static float Idf(long docFreq, long docCount) =>
        (float)Math.Log(1 + ((docCount - docFreq + 0.5) / (docFreq + 0.5)));

    /// <summary>The part of the formula that depends on the length alone, for each norm byte.</summary>
    internal float[] LengthTable(float averageLength)
    {
        float[] table = new float[256];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = K1 * (1 - B + (B * NormEncoding.LengthOf((byte)i) / averageLength));
        }

        return table;
    }
}
