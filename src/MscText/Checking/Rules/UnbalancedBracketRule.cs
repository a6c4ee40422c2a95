using MscText.Alignment;

namespace MscText.Checking;

/// <summary>Brackets without their other half. Those of a list's numbers — 1), a) — need none.</summary>
internal sealed class UnbalancedBracketRule : ITextRule
{
    private const string Opening = "([{（［｛【〔《〈「『“";
    private const string Closing = ")]}）］｝】〕》〉」』”";

    // A bracket may enclose more than one sentence, but not a page.
    private const int MaxSentences = 3;

    public string Id => "unbalanced-bracket";

    public string Summary => "A bracket or quotation mark lacks its other half.";

    public FindingSeverity Severity => FindingSeverity.Info;

    public IEnumerable<Finding> Check(CheckedText text, CancellationToken cancellation)
    {
        var open = new List<(char Bracket, int Sentence, int At)>();
        for (int s = 0; s < text.Sentences.Count; s++)
        {
            cancellation.ThrowIfCancellationRequested();
            string sentence = text.Sentences[s].Text;
            for (int i = 0; i < sentence.Length; i++)
            {
                if (Opening.Contains(sentence[i]))
                {
                    open.Add((Half(sentence[i]), s, i));
                    continue;
                }

                if (!Closing.Contains(sentence[i]))
                {
                    continue;
                }

                int match = open.FindLastIndex(o => Fits(o.Bracket, Half(sentence[i])));
                if (match >= 0)
                {
                    // What was opened inside and not closed stays open: it is what is wrong.
                    foreach (var lost in open[(match + 1)..])
                    {
                        yield return At(text, lost.Sentence, lost.At, isClosed: false);
                    }

                    open.RemoveRange(match, open.Count - match);
                }
                else if (!IsListMark(sentence, i))
                {
                    yield return At(text, s, i, isClosed: true);
                }
            }

            foreach (var lost in open.Where(o => o.Sentence <= s - MaxSentences + 1 || s == text.Sentences.Count - 1).ToList())
            {
                open.Remove(lost);
                yield return At(text, lost.Sentence, lost.At, isClosed: false);
            }
        }
    }

    private Finding At(CheckedText text, int sentence, int at, bool isClosed)
    {
        AlignedSentence place = text.Sentences[sentence];
        string bracket = place.Text[at].ToString();
        return new Finding(
            Id,
            FindingSeverity.Info,
            text.Side,
            new TextSpan(place.Span.Start + at, 1),
            null,
            bracket,
            isClosed ? $"“{bracket}” was never opened." : $"“{bracket}” is never closed.",
            isClosed ? $"“{bracket}”缺少与之配对的左括号。" : $"“{bracket}”缺少与之配对的右括号。",
            null,
            0.6);
    }

    // Full-width and half-width brackets close each other: which of them is another rule's business.
    private static char Half(char c) => c switch
    {
        '（' => '(', '）' => ')', '［' => '[', '］' => ']', '｛' => '{', '｝' => '}', _ => c,
    };

    // Half-open intervals mix round and square brackets: [0, 1).
    private static bool Fits(char open, char close) =>
        Opening.IndexOf(open) == Closing.IndexOf(close) || (open is '(' or '[' && close is ')' or ']');

    private static bool IsListMark(string sentence, int at)
    {
        int start = at;
        while (start > 0 && at - start < 3 && char.IsAsciiLetterOrDigit(sentence[start - 1]))
        {
            start--;
        }

        return sentence[at] is ')' or '）' && start < at && (start == 0 || char.IsWhiteSpace(sentence[start - 1]) || "、；;，,。：:".Contains(sentence[start - 1]));
    }
}
