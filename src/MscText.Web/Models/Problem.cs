namespace MscText.Web;

/// <summary>Why a request could not be answered.</summary>
/// <param name="Kind">What is wrong; pages say it in the language of the interface.</param>
/// <param name="Detail">The details in English: the limit or value, and the remedy.</param>
/// <param name="Parameter">The parameter or field that is wrong, where it is one.</param>
internal sealed record Problem(ProblemKind Kind, string Detail, string? Parameter = null)
{
    /// <summary>The HTTP status.</summary>
    public int Status => Kind switch
    {
        ProblemKind.BadParameter or ProblemKind.Unreadable => 400,
        ProblemKind.Forged or ProblemKind.ReadOnly => 403,
        ProblemKind.NotFound => 404,
        ProblemKind.Locked => 409,
        ProblemKind.TooLarge => 413,
        ProblemKind.WrongMediaType => 415,
        ProblemKind.WrongHost => 421,
        ProblemKind.TooMany => 429,
        ProblemKind.NotReady => 503,
        ProblemKind.TimedOut => 504,
        _ => 500,
    };

    /// <summary>What is wrong in general, in English.</summary>
    public string Title => Kind switch
    {
        ProblemKind.BadParameter => "A parameter can't be used as given",
        ProblemKind.Unreadable => "The text or file can't be read",
        ProblemKind.Forged => "The request was not sent by a page of this site",
        ProblemKind.ReadOnly => "Documents can't be added here",
        ProblemKind.NotFound => "There is nothing here",
        ProblemKind.Locked => "Another program writes to the index",
        ProblemKind.TooLarge => "The text or file is too large",
        ProblemKind.WrongMediaType => "The media type is not understood",
        ProblemKind.WrongHost => "The host name is not one of this server's",
        ProblemKind.TooMany => "Too many requests",
        ProblemKind.NotReady => "The index is not ready",
        ProblemKind.TimedOut => "The request took too long",
        _ => "The server failed",
    };
}
