namespace MscText.DataCompiler;

/// <summary>A line of a dictionary: the key and its values, the preferred one first.</summary>
internal sealed record OpenCcEntry(string Key, string[] Values);
