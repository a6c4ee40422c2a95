namespace MscText.Lucene;

/// <summary>What is known of a term while its segment is in memory: one cache line.</summary>
internal struct TermPostings
{
    public int Hash;
    public int TextStart;
    public ushort TextLength;
    public byte DocLevel;
    public byte ProxLevel;

    /// <summary>The last document with the term; it is written when the next one comes.</summary>
    public int LastDoc;
    public int LastDocDelta;
    public int Freq;
    public int LastPosition;
    public int LastOffset;
    public int DocFreq;
    public int TotalFreq;
    public ByteSlices Docs;
    public ByteSlices Prox;
}
