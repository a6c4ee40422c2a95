namespace MscText.Tests.Segmentation;

/// <summary>
/// What a text is cut into, one case a line: <c>text => token token …</c>. Tokens are separated by two spaces or more, each with
/// its kind behind a slash, and the parts it has in search mode in braces.
/// </summary>
internal static class TokenCases
{
    public const string Names = """
        IL-6 => IL-6/Identifier
        """;
}
