using MscText.Alignment;

namespace MscText.Checking;

/// <summary>Chinese text that uses more than one style of quotation marks: “…”, "…", 「…」.</summary>
internal sealed class MixedQuotesRule : ITextRule
{
    public string Id => "mixed-quotes";

    public string Summary => "The text uses more than one style of quotation marks.";

    public FindingSeverity Severity => FindingSeverity.Info;

    public IEnumerable<Finding> Check(CheckedText text, CancellationToken cancellation)
    {
        if (text.Side != Language.Chinese)
        {
            yield break;
        }

        int[] counts = new int[3];
        foreach (AlignedSentence sentence in text.Sentences)
        {
            foreach (char c in sentence.Text)
            {
                if (Style(c) is >= 0 and int style)
                {
                    counts[style]++;
                }
            }
        }

        int usual = Array.IndexOf(counts, counts.Max());
        for (int s = 0; s < text.Sentences.Count; s++)
        {
            cancellation.ThrowIfCancellationRequested();
            AlignedSentence sentence = text.Sentences[s];
            for (int i = 0; i < sentence.Text.Length; i++)
            {
                // Feet, inches, minutes and seconds use the straight ones.
                if (Style(sentence.Text[i]) is >= 0 and int style && style != usual && !(style == 1 && i > 0 && char.IsAsciiDigit(sentence.Text[i - 1])))
                {
                    yield return new Finding(
                        Id,
                        FindingSeverity.Info,
                        text.Side,
                        new TextSpan(sentence.Span.Start + i, 1),
                        null,
                        sentence.Text[i].ToString(),
                        "The rest of the text uses another style of quotation marks.",
                        "全文其余部分用的是另一种引号。",
                        null,
                        0.6);
                }
            }
        }
    }

    private static int Style(char c) => c switch { '“' or '”' => 0, '"' or '＂' => 1, '「' or '」' => 2, _ => -1 };
}
