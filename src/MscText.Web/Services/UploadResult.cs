namespace MscText.Web;

/// <summary>What became of an upload.</summary>
/// <param name="Count">Documents added or replaced.</param>
/// <param name="Failed">Records that could not be read.</param>
/// <param name="Added">Ids of the first documents.</param>
/// <param name="Errors">What was wrong with the first records.</param>
/// <param name="Documents">Number of documents in the index now.</param>
internal sealed record UploadResult(int Count, int Failed, IReadOnlyList<string> Added, IReadOnlyList<string> Errors, int Documents);
