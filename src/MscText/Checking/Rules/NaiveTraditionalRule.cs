using MscText.Normalization;

namespace MscText.Checking;

/// <summary>Traditional characters chosen without regard to the word: 癌癥 for 癌症, 干細胞 for 幹細胞, 移植后 for 移植後.</summary>
internal sealed class NaiveTraditionalRule : ITextRule
{
    public string Id => "naive-traditional";

    public string Summary => "A Traditional character was chosen wrongly when Simplified text was converted.";

    public IEnumerable<Finding> Check(CheckedText text, CancellationToken cancellation)
    {
        if (text.Side == Language.English || text.Sentences.Count == 0)
        {
            yield break;
        }

        // Whether a text is Traditional at all shows over all of it, so it is read once, and sentences are looked up.
        cancellation.ThrowIfCancellationRequested();
        int sentence = 0;
        foreach (Misconversion wrong in MisconversionFinder.Find(text.Source))
        {
            while (sentence < text.Sentences.Count - 1 && text.Sentences[sentence].Span.End <= wrong.Span.Start)
            {
                sentence++;
            }

            if (text.Sentences[sentence].Span.Contains(wrong.Span))
            {
                string word = wrong.Word.Of(text.Source).ToString();
                yield return new Finding(
                    Id,
                    FindingSeverity.Warning,
                    text.Side,
                    wrong.Span,
                    null,
                    wrong.Written,
                    $"{word} should be {wrong.Suggestion}.",
                    $"“{word}”应为“{wrong.Suggestion}”。",
                    wrong.Right,
                    wrong.Confidence);
            }
        }
    }
}
