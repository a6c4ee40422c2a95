namespace MscText.Lucene;

/// <summary>The directory has no index, or no index was ever committed to it.</summary>
public class IndexNotFoundException : IOException
{
    /// <summary>An error without details.</summary>
    public IndexNotFoundException()
        : this("There is no index.")
    {
    }

    /// <summary>An error with a message.</summary>
    public IndexNotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a message and a cause.</summary>
    public IndexNotFoundException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
