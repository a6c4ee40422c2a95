using MscText.Search;

namespace MscText.Web;

/// <summary>What is served and within which limits. Checked when the application starts.</summary>
public sealed class MscTextOptions
{
    /// <summary>Folder of the index. Must be set; with <see cref="AllowUpload"/> an index is made where there is none.</summary>
    public string IndexPath { get; set; } = string.Empty;

    /// <summary>How the index analyses texts and queries: as it was built. Null for the defaults.</summary>
    public AbstractIndexOptions? IndexOptions { get; set; }

    /// <summary>Whether documents may be added to the index. Off by default: the index is only read.</summary>
    public bool AllowUpload { get; set; }

    /// <summary>
    /// Host names under which requests are answered, without ports. While it is empty, requests that come in on a loopback
    /// address must name a loopback host, which keeps pages of other sites from reaching a server on a user's own machine under
    /// a name of theirs; elsewhere any name is answered.
    /// </summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>Longest query in UTF-16 code units, from 1 to 10,000; 1,000 by default.</summary>
    public int MaximumQueryLength { get; set; } = 1_000;

    /// <summary>Most hits on one page, from 1 to 1,000; 100 by default.</summary>
    public int MaximumPageSize { get; set; } = 100;

    /// <summary>Longest text that is checked or aligned, in UTF-16 code units of all sides together; 200,000 by default.</summary>
    public int MaximumTextLength { get; set; } = 200_000;

    /// <summary>Largest upload in bytes; 64 MiB by default.</summary>
    public long MaximumUploadBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>How long a search may take; 10 seconds by default.</summary>
    public TimeSpan SearchTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long aligning, checking or an upload may take; 60 seconds by default.</summary>
    public TimeSpan CheckTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Requests a second that one remote address may make on average, with bursts of five times as many; 0 for no limit; 50 by default.</summary>
    public int RequestsPerSecond { get; set; } = 50;

    /// <summary>How many texts are checked at the same time; further ones wait. By default as many as there are processors.</summary>
    public int ConcurrentChecks { get; set; } = Environment.ProcessorCount;
}
