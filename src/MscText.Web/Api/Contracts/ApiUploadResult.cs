using System.ComponentModel;

namespace MscText.Web;

/// <summary>What became of an upload.</summary>
internal sealed record ApiUploadResult
{
    [Description("Documents added or replaced.")]
    public required int Added { get; init; }

    [Description("Records that could not be read.")]
    public required int Failed { get; init; }

    [Description("Ids of the documents; the first 100.")]
    public required IReadOnlyList<string> Ids { get; init; }

    [Description("What was wrong with records, each with its line and a remedy; the first 100.")]
    public required IReadOnlyList<string> Errors { get; init; }

    [Description("Number of documents in the index now.")]
    public required int Documents { get; init; }
}
