using MscText.Alignment;
using MscText.Normalization;

namespace MscText.Checking;

/// <summary>Characters that an encoding lost: question marks for signs and exponents, U+FFFD, 锟斤拷 and the like.</summary>
internal sealed class EncodingLossRule : ITextRule
{
    public string Id => "encoding-loss";

    public string Summary => "Characters were lost when the text was stored in another encoding.";

    public FindingSeverity Severity => FindingSeverity.Error;

    public IEnumerable<Finding> Check(CheckedText text, CancellationToken cancellation)
    {
        foreach (AlignedSentence sentence in text.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (LostText lost in TextRepair.Find(sentence.Text))
            {
                // A sign can be guessed; what a number or a word was cannot.
                bool readable = lost.Kind is LostTextKind.Sign or LostTextKind.Letter;
                yield return new Finding(
                    Id,
                    readable ? FindingSeverity.Warning : FindingSeverity.Error,
                    text.Side,
                    new TextSpan(sentence.Span.Start + lost.Span.Start, lost.Span.Length),
                    null,
                    lost.Span.Of(sentence.Text).ToString(),
                    Describe(lost.Kind),
                    lost.Suggestion,
                    lost.Confidence);
            }
        }
    }

    private static string Describe(LostTextKind kind) => kind switch
    {
        LostTextKind.Sign => "A sign or Greek letter was lost here.",
        LostTextKind.Exponent => "The exponent of a power of ten was lost here.",
        LostTextKind.Letter => "A letter or apostrophe was lost here.",
        LostTextKind.Chinese => "Chinese characters were lost here.",
        LostTextKind.ReadAsGbk => "UTF-8 was read as GBK here.",
        LostTextKind.ReadAsLatin => "UTF-8 was read as Latin text here.",
        _ => "Bytes could not be decoded here.",
    };
}
