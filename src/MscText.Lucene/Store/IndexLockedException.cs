namespace MscText.Lucene;

/// <summary>Another writer has the index open.</summary>
public class IndexLockedException : IOException
{
    /// <summary>An error without details.</summary>
    public IndexLockedException()
        : this("Another writer has the index open.")
    {
    }

    /// <summary>An error with a message.</summary>
    public IndexLockedException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a message and a cause.</summary>
    public IndexLockedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
