namespace MscText.DataCompiler;

/// <summary>A source file that can't be used; the message names the file and the remedy.</summary>
internal sealed class DataSourceException(string message) : Exception(message);
