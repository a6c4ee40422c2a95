namespace MscText.Lucene;

/// <summary>Where <see cref="TermsEnum.SeekCeil"/> arrived.</summary>
internal enum SeekStatus
{
    /// <summary>At the term that was looked for.</summary>
    Found,

    /// <summary>At the first larger term.</summary>
    NotFound,

    /// <summary>Behind the last term.</summary>
    End,
}
