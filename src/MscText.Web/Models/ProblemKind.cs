namespace MscText.Web;

/// <summary>Kinds of <see cref="Problem"/>.</summary>
internal enum ProblemKind
{
    /// <summary>A parameter or field can't be used as given.</summary>
    BadParameter,

    /// <summary>The body or file can't be read as what it says it is.</summary>
    Unreadable,

    /// <summary>The form is too old or was not sent by a page of this site.</summary>
    Forged,

    /// <summary>Documents can't be added here.</summary>
    ReadOnly,

    /// <summary>There is no such document or page.</summary>
    NotFound,

    /// <summary>Another program writes to the index.</summary>
    Locked,

    /// <summary>The text or file is larger than allowed.</summary>
    TooLarge,

    /// <summary>The body is of a media type that is not understood.</summary>
    WrongMediaType,

    /// <summary>The host name is not one of this server's.</summary>
    WrongHost,

    /// <summary>Too many requests.</summary>
    TooMany,

    /// <summary>The index can't be searched.</summary>
    NotReady,

    /// <summary>The request took longer than allowed.</summary>
    TimedOut,

    /// <summary>The server failed.</summary>
    Failure,
}
