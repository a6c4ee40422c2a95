using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace MscText.Web;

/// <summary>
/// Collects a page. In <c>Write($"&lt;p&gt;{text}&lt;/p&gt;")</c> the literal parts are markup and every hole is encoded, so that text
/// of documents and queries cannot become markup. A hole may stand in an element's content or in a quoted attribute; a URL in an
/// attribute must come from <see cref="PageContext"/>, which makes no scheme out of text.
/// </summary>
internal sealed class HtmlWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly ArrayBufferWriter<char> _page = new(16 * 1024);

    /// <summary>What was written so far.</summary>
    public ReadOnlySpan<char> Written => _page.WrittenSpan;

    /// <summary>Writes markup with encoded holes.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The handler writes to this instance.")]
    public void Write([InterpolatedStringHandlerArgument("")] ref HtmlInterpolation html) => _ = html;

    /// <summary>Writes markup as it is: constants only.</summary>
    public void Markup([ConstantExpected] string markup) => Raw(markup);

    /// <summary>Writes a text, encoded.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            Span<char> free = _page.GetSpan(Math.Max(64, text.Length));
            OperationStatus status = Encoder.Encode(text, free, out int consumed, out int written);
            _page.Advance(written);
            text = text[consumed..];
            if (status == OperationStatus.DestinationTooSmall && consumed == 0)
            {
                _page.GetSpan(free.Length * 2);
            }
        }
    }

    /// <summary>Writes a text with <c>&lt;mark&gt;</c> around stretches of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">The stretches, in order and without overlap.</param>
    public void Marked(string text, IReadOnlyList<TextSpan> marks)
    {
        int at = 0;
        foreach (TextSpan mark in marks)
        {
            Text(text.AsSpan(at, mark.Start - at));
            Raw("<mark>");
            Text(mark.Of(text));
            Raw("</mark>");
            at = mark.End;
        }

        Text(text.AsSpan(at));
    }

    /// <summary>Writes the page in UTF-8.</summary>
    public void CopyTo(IBufferWriter<byte> output) => Encoding.UTF8.GetBytes(_page.WrittenSpan, output);

    /// <inheritdoc/>
    public override string ToString() => _page.WrittenSpan.ToString();

    internal void Raw(ReadOnlySpan<char> markup) => _page.Write(markup);
}
