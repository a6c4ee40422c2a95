namespace MscText.Lucene;

/// <summary>A file of the index does not have the content it must have: damaged, truncated or overwritten.</summary>
public class CorruptIndexException : IOException
{
    /// <summary>An error without a place.</summary>
    public CorruptIndexException()
        : this("The index is corrupt.")
    {
    }

    /// <summary>An error with a message.</summary>
    public CorruptIndexException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a message and a cause.</summary>
    public CorruptIndexException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error at a place of a file.</summary>
    /// <param name="problem">What is wrong, as a clause without a full stop.</param>
    /// <param name="fileName">The file.</param>
    /// <param name="offset">Where in the file it was noticed, in bytes, or -1.</param>
    internal CorruptIndexException(string problem, string fileName, long offset = -1)
        : base($"Index file '{fileName}'{(offset < 0 ? "" : $" at byte {offset}")}: {problem}. "
               + "Check the index to see what is lost, then restore the file from a copy or build the index again.")
    {
        FileName = fileName;
        Offset = offset;
    }

    /// <summary>The file, where it is known.</summary>
    public string? FileName { get; }

    /// <summary>Where in the file the damage was noticed, in bytes; -1 where that is not known.</summary>
    public long Offset { get; } = -1;
}
