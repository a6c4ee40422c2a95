using System.Globalization;
using System.Runtime.CompilerServices;

namespace MscText.Web;

/// <summary>Makes <see cref="HtmlWriter.Write"/> encode every hole of an interpolated string.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlInterpolation
{
    private readonly HtmlWriter _writer;

    public HtmlInterpolation(int literalLength, int formattedCount, HtmlWriter writer)
    {
        _ = literalLength;
        _ = formattedCount;
        _writer = writer;
    }

    public void AppendLiteral(string markup) => _writer.Raw(markup);

    public void AppendFormatted(string? text) => _writer.Text(text);

    public void AppendFormatted(ReadOnlySpan<char> text) => _writer.Text(text);

    public void AppendFormatted(int number) => _writer.Text(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(long number) => _writer.Text(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(double number, string format) => _writer.Text(number.ToString(format, CultureInfo.InvariantCulture));
}
