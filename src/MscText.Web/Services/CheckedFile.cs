using MscText.Checking;

namespace MscText.Web;

/// <summary>What the checks found in a file.</summary>
/// <param name="Documents">Its documents.</param>
/// <param name="Errors">Records that could not be read, each with its line and a remedy.</param>
/// <param name="IsCut">Whether it holds more than are checked at once.</param>
internal sealed record CheckedFile(IReadOnlyList<CheckedDocument> Documents, IReadOnlyList<string> Errors, bool IsCut);
