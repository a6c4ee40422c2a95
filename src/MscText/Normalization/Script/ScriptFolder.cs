namespace MscText.Normalization;

/// <summary>
/// Folds all ways to write Chinese to one form based on Simplified, for searching: Traditional in the forms of Taiwan
/// and Hong Kong, Traditional made by a conversion that replaced character by character, older Simplified spellings,
/// Japanese forms.
/// </summary>
/// <remarks>
/// <para>
/// Each character goes to the one that stands for its group (幹, 乾, 榦 and 干 to 干), then the words that Simplified
/// writes with another character of the group get it back (显著, 乾隆, 迭代). So texts whose characters pairwise belong
/// to the same groups fold alike however they were converted, folding again changes nothing, and what comes out is
/// spelt as dictionaries of Simplified Chinese spell it.
/// </para>
/// <para>Vocabulary stays: 軟體 becomes 软体, not 软件. For reading rather than finding use <see cref="ChineseConverter"/>.</para>
/// <para>Stateless and safe to share between threads.</para>
/// </remarks>
public sealed class ScriptFolder
{
    private readonly TextNormalizer _normalizer = new(NormalizationSteps.FoldScript);

    private ScriptFolder()
    {
    }

    /// <summary>The folder.</summary>
    public static ScriptFolder Default { get; } = new();

    /// <summary>Folds a text and tells every change.</summary>
    public FoldedText Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        NormalizedText folded = FoldOnly(text);
        return new FoldedText(folded, ReferenceEquals(folded.Text, text) ? [] : Compare(text, folded.Text));
    }

    /// <summary>Folds a text without telling the changes.</summary>
    internal NormalizedText FoldOnly(string text) => _normalizer.Normalize(text);

    private static List<ScriptChange> Compare(string text, string folded)
    {
        // Code point by code point: only a character outside the plane has another length than what it becomes.
        var changes = new List<ScriptChange>();
        int k = 0;
        for (int i = 0; i < text.Length;)
        {
            int from = CodePoints.At(text, i, out int length);
            int to = CodePoints.At(folded, k, out int newLength);
            if (from != to)
            {
                int stem = ScriptTables.Fold(from, out ScriptChangeKind kind);
                changes.Add(new ScriptChange(
                    new TextSpan(i, length),
                    CodePoints.ToText(from),
                    CodePoints.ToText(to),
                    stem == from ? ScriptChangeKind.Variant : kind));
            }

            i += length;
            k += newLength;
        }

        return changes;
    }
}
