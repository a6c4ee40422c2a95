namespace MscText.DataCompiler;

/// <summary>A dictionary as the converter walks it.</summary>
/// <param name="Entries">What each key becomes.</param>
/// <param name="Segments">
/// For the stage of a segmented pass, the keys that are segments of their own; the others join the runs between them.
/// Null where there are no runs.
/// </param>
/// <param name="RunStages">What those runs go through.</param>
internal sealed record OpenCcStage(
    IReadOnlyList<KeyValuePair<string, string>> Entries, OpenCcDictionary? Segments, IReadOnlyList<OpenCcStage> RunStages)
{
    /// <summary>A stage that is not that of a segmented pass.</summary>
    public OpenCcStage(IEnumerable<KeyValuePair<string, string>> entries)
        : this([.. entries], null, [])
    {
    }

    /// <summary>Whether a key is replaced as a whole.</summary>
    public bool IsSegment(string key) => Segments is null || Segments.Contains(key);
}
