namespace MscText.Lucene;

/// <summary>What an <see cref="IndexWriter"/> is doing in a long operation.</summary>
public enum WriterStage
{
    /// <summary>Documents in memory are written as segments; counted in segments.</summary>
    Flush,

    /// <summary>Segments are merged; counted in bytes written, of about as many as are expected.</summary>
    Merge,

    /// <summary>Segments of other indexes are copied; counted in bytes.</summary>
    Copy,

    /// <summary>Files are forced to the disk; counted in files.</summary>
    Sync,
}
