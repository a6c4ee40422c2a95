namespace MscText.Lucene;

/// <summary>The index is sound but in a version or codec that this library does not read.</summary>
public class IndexVersionException : IOException
{
    /// <summary>An error without details.</summary>
    public IndexVersionException()
        : this("The index has an unsupported version.")
    {
    }

    /// <summary>An error with a message.</summary>
    public IndexVersionException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a message and a cause.</summary>
    public IndexVersionException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
