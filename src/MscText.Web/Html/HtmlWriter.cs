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

    // Embeddings, overrides and isolates (Unicode Standard Annex 9, section 2).
    private static readonly SearchValues<char> s_turns = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    private readonly ArrayBufferWriter<char> _page = new(16 * 1024);

    /// <summary>What was written so far.</summary>
    public ReadOnlySpan<char> Written => _page.WrittenSpan;

    /// <summary>Writes markup with encoded holes.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The handler writes to this instance.")]
    public void Write([InterpolatedStringHandlerArgument("")] ref HtmlInterpolation html) => _ = html;

    /// <summary>Writes markup as it is: constants only.</summary>
    public void Markup([ConstantExpected] string markup) => Raw(markup);

    /// <summary>
    /// Writes a text, encoded. Characters that turn the direction of writing are left out: neither language has a use for them, and
    /// they can make a text look like another.
    /// </summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            int turn = text.IndexOfAny(s_turns);
            Encode(turn < 0 ? text : text[..turn]);
            text = turn < 0 ? [] : text[(turn + 1)..];
        }
    }

    /// <summary>Writes the page in UTF-8.</summary>
    public void CopyTo(IBufferWriter<byte> output) => Encoding.UTF8.GetBytes(_page.WrittenSpan, output);

    /// <inheritdoc/>
    public override string ToString() => _page.WrittenSpan.ToString();

    internal void Raw(ReadOnlySpan<char> markup) => _page.Write(markup);

    private void Encode(ReadOnlySpan<char> text)
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
}
