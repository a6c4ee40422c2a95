using MscText.Checking;

namespace MscText.Web;

/// <summary>
/// What the page <c>/check</c> shows: an empty form, or the form as sent and what was found. Its form posts
/// <c>multipart/form-data</c> with the fields <c>en</c> and <c>zh</c> (a pair of texts), or <c>text</c> (one text), or <c>file</c>.
/// </summary>
internal sealed record CheckPageModel
{
    /// <summary>The English text as sent.</summary>
    public string English { get; init; } = string.Empty;

    /// <summary>The Chinese text as sent.</summary>
    public string Chinese { get; init; } = string.Empty;

    /// <summary>The single text as sent.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>The name of the file as sent; null where none was.</summary>
    public string? FileName { get; init; }

    /// <summary>The documents checked; null where nothing was sent or <see cref="Problem"/> says why it was not read.</summary>
    public IReadOnlyList<CheckedDocument>? Documents { get; init; }

    /// <summary>Records of the file that could not be read, each with its line and a remedy.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>Whether the file holds more documents than one page shows, so that only the first were checked.</summary>
    public bool IsCut { get; init; }

    /// <summary>Why nothing was checked; null where something was, or nothing was sent.</summary>
    public Problem? Problem { get; init; }
}
