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
                (string message, string chinese) = Describe(lost.Kind);
                yield return new Finding(
                    Id,
                    readable ? FindingSeverity.Warning : FindingSeverity.Error,
                    text.Side,
                    new TextSpan(sentence.Span.Start + lost.Span.Start, lost.Span.Length),
                    null,
                    lost.Span.Of(sentence.Text).ToString(),
                    message,
                    chinese,
                    lost.Suggestion,
                    lost.Confidence);
            }
        }
    }

    private static (string English, string Chinese) Describe(LostTextKind kind) => kind switch
    {
        LostTextKind.Sign => ("A sign or Greek letter was lost here.", "此处丢失了符号或希腊字母。"),
        LostTextKind.Exponent => ("The exponent of a power of ten was lost here.", "此处丢失了 10 的幂的指数。"),
        LostTextKind.Letter => ("A letter or apostrophe was lost here.", "此处丢失了字母或撇号。"),
        LostTextKind.Chinese => ("Chinese characters were lost here.", "此处丢失了汉字。"),
        LostTextKind.ReadAsGbk => ("UTF-8 was read as GBK here.", "此处 UTF-8 被当作 GBK 读取。"),
        LostTextKind.ReadAsLatin => ("UTF-8 was read as Latin text here.", "此处 UTF-8 被当作拉丁文字读取。"),
        _ => ("Bytes could not be decoded here.", "此处的字节无法解码。"),
    };
}
