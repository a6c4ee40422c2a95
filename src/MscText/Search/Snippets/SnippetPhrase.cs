using MscText.Normalization;
using MscText.Segmentation;

namespace MscText.Search;

/// <summary>Words that stand for something only next to each other.</summary>
internal sealed class SnippetPhrase
{
    private SnippetPhrase(IReadOnlyList<string> forms, bool isExact, string? chinese)
    {
        Forms = forms;
        IsExact = isExact;
        Chinese = chinese;
    }

    /// <summary>The words in their order.</summary>
    public IReadOnlyList<string> Forms { get; }

    /// <summary>Whether the words are as written, not their stems.</summary>
    public bool IsExact { get; }

    /// <summary>The whole phrase where it is of Chinese characters alone: it is one wherever it stands, however it is cut into words.</summary>
    public string? Chinese { get; }

    /// <summary>The phrase of a text, read as documents are.</summary>
    public static SnippetPhrase Of(string text, bool isExact, AbstractIndexOptions options)
    {
        var tokens = new TokenBuffer();
        NormalizedText normalized = options.Normalizer.Normalize(text);
        options.Segmenter.Segment(normalized, tokens);
        var forms = new List<string>();
        Span<char> stem = stackalloc char[64];
        foreach (Token token in tokens)
        {
            if (!token.IsPart && token.Kind != TokenKind.Punctuation)
            {
                ReadOnlySpan<char> surface = tokens.TextOf(token);
                forms.Add((isExact ? surface : WordForm.Of(token.Kind, surface, stem)).ToString());
            }
        }

        string trimmed = normalized.Text.Trim();
        bool isChinese = trimmed.Length > 0 && trimmed.EnumerateRunes().All(r => HanCharacters.Count(r.ToString()) > 0);
        return new SnippetPhrase(forms, isExact, isChinese ? trimmed : null);
    }
}
