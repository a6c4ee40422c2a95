namespace MscText.Lucene;

/// <summary>
/// A merge failed. The index is unharmed: the segments that were to be merged are still there, and the <see cref="IndexWriter"/> that
/// throws this can be used further. The cause is the <see cref="Exception.InnerException"/>.
/// </summary>
public class MergeException : IOException
{
    /// <summary>An error without details.</summary>
    public MergeException()
        : this("A merge failed.")
    {
    }

    /// <summary>An error with a message.</summary>
    public MergeException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a message and a cause.</summary>
    public MergeException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
