namespace MscText.Web;

/// <summary>
/// What the page <c>/upload</c> shows: the form, or what became of the file. Its form posts <c>multipart/form-data</c> with the field
/// <c>file</c>. There is no such page unless <see cref="MscTextOptions.AllowUpload"/> is set.
/// </summary>
internal sealed record UploadPageModel
{
    /// <summary>The name of the file as sent; null where none was.</summary>
    public string? FileName { get; init; }

    /// <summary>Ids of the documents added or replaced; the first ones where they are many.</summary>
    public IReadOnlyList<string> Added { get; init; } = [];

    /// <summary>How many documents were added or replaced; null where nothing was sent.</summary>
    public int? Count { get; init; }

    /// <summary>Records that could not be read, each with its line and a remedy; the first ones where they are many.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>How many records could not be read.</summary>
    public int Failed { get; init; }

    /// <summary>Number of documents in the index now.</summary>
    public required int Documents { get; init; }

    /// <summary>Why nothing was read; null where something was, or nothing was sent.</summary>
    public Problem? Problem { get; init; }
}
