namespace MscText.Lucene;

/// <summary>What an <see cref="IndexWriter"/> does with an index that is there.</summary>
public enum OpenMode
{
    /// <summary>Adds to it; where there is none, creates one.</summary>
    CreateOrAppend,

    /// <summary>Starts an empty one. What was there stays readable until the first commit.</summary>
    Create,

    /// <summary>Adds to it; where there is none, fails.</summary>
    Append,
}
