namespace MscText.DataCompiler;

/// <summary>A dictionary as the converter walks it.</summary>
/// <param name="Entries">What each key becomes.</param>
/// <param name="Segments">
/// For the stage of a segmented pass, the keys that are segments of their own; the others join the runs between them.
/// Null where there are no runs.
/// </param>
internal sealed record OpenCcStage(IReadOnlyList<KeyValuePair<string, string>> Entries, OpenCcDictionary? Segments);
