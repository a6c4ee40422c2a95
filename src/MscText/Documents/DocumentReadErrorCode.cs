namespace MscText.Documents;

/// <summary>Why a document could not be read.</summary>
public enum DocumentReadErrorCode
{
    /// <summary>There is no such file.</summary>
    NotFound,

    /// <summary>The file exists but could not be opened or read.</summary>
    Unreadable,

    /// <summary>The file holds nothing but space.</summary>
    Empty,

    /// <summary>The file is larger than the reader's limit.</summary>
    TooLarge,

    /// <summary>The file is no text.</summary>
    Binary,

    /// <summary>The file is text of another kind than this reader reads.</summary>
    WrongFormat,

    /// <summary>A line of the file is no valid record.</summary>
    InvalidRecord,
}
