namespace MscText.Web;

/// <summary>A file that pages refer to.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="ContentType">Its media type.</param>
internal sealed record Asset(ReadOnlyMemory<byte> Content, string ContentType);
