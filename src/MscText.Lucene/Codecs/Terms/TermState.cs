namespace MscText.Lucene;

/// <summary>A term's statistics in a segment and where its postings are.</summary>
internal struct TermState
{
    public int DocFreq;

    /// <summary>How often the term occurs; -1 where frequencies are not kept.</summary>
    public long TotalTermFreq;

    public long DocStart;
    public long PosStart;
    public long PayStart;

    /// <summary>Where the skip list starts, counted from <see cref="DocStart"/>; -1 where there is none.</summary>
    public long SkipOffset;

    /// <summary>Where the positions that do not fill a block start, counted from <see cref="PosStart"/>; -1: there is no full block.</summary>
    public long LastPosBlockOffset;

    /// <summary>The document of a term that is in one only: it has no postings in the file. -1 otherwise.</summary>
    public int SingletonDoc;
}
