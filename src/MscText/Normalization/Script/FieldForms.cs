namespace MscText.Normalization;

/// <summary>Words whose Traditional form the biomedical sense decides, where general dictionaries know another sense or none.</summary>
internal static class FieldForms
{
    // Simplified, Traditional: 復合 is to get together again, 複合 is composite; 并 in 併發 is neither 並 nor left as it is.
    private static readonly (string Folded, string Form)[] Forms =
    [
        ("复合", "複合"),
        ("复查", "複查"),
        ("并发", "併發"),
    ];

    /// <summary>The word that decides about a place of folded text, if there is one.</summary>
    public static bool TryFind(ReadOnlySpan<char> folded, int place, out int start, out string form)
    {
        foreach ((string word, string right) in Forms)
        {
            for (start = Math.Max(0, place - word.Length + 1); start <= place; start++)
            {
                if (folded[start..].StartsWith(word, StringComparison.Ordinal))
                {
                    form = right;
                    return true;
                }
            }
        }

        (start, form) = (0, string.Empty);
        return false;
    }
}
