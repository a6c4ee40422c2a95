using System.Runtime.CompilerServices;

namespace MscText.Lucene;

/// <summary>
/// What is known of a term while its segment is in memory. The record lies in the <see cref="BytePool"/>; the term's text follows it,
/// then the first slice of its positions where they are kept: a rare term is in one or two cache lines.
/// </summary>
internal struct TermPostings
{
    public ushort TextLength;

    /// <summary>The last document with the term; it is written when the next one comes.</summary>
    public int LastDoc;
    public int LastDocDelta;
    public int Freq;
    public int LastPosition;
    public int LastOffset;
    public int DocFreq;
    public int TotalFreq;

    /// <summary>Where the list of documents starts; 0 while there is one document only.</summary>
    public int DocsStart;
    public SliceWriter Docs;
    public SliceWriter Prox;

    /// <summary>The distance of the text from the record.</summary>
    public static int Size => Unsafe.SizeOf<TermPostings>();
}
