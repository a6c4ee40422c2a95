namespace MscText.Lucene;

/// <summary>A token of a query: text[Start..End), escapes included; of quoted ones and numbers what is between the signs.</summary>
internal readonly record struct QueryToken(QueryTokenKind Kind, int Start, int End, string Text)
{
    /// <summary>How messages name the token.</summary>
    public string Description => Kind == QueryTokenKind.End ? "the end" : $"'{Text}'";
}
