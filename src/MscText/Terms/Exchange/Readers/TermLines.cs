using System.Text;
using MscText.Documents;

namespace MscText.Terms;

/// <summary>The lines of a file in UTF-8, or in UTF-16 with a byte order mark as spreadsheets save it.</summary>
internal static class TermLines
{
    private const int LongestLine = 1 << 20;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The lines without their ends, numbered from 1.</summary>
    /// <exception cref="TermFileException">A line is not UTF-8, or is too long.</exception>
    public static IEnumerable<(int Number, string Text)> Read(TermFile file)
    {
        var lines = new BoundedLines(new MarkedStream(file.Stream), LongestLine);
        while (lines.MoveNext())
        {
            file.CancellationToken.ThrowIfCancellationRequested();
            if (lines.IsTooLong)
            {
                throw new TermFileException(lines.Number, $"The line is longer than {LongestLine >> 20} MB.", "This is hardly a list of terms; check the format.");
            }

            yield return (lines.Number, Decode(lines));
        }
    }

    private static string Decode(BoundedLines lines)
    {
        try
        {
            return s_strict.GetString(lines.Current.Span);
        }
        catch (DecoderFallbackException)
        {
            throw new TermFileException(lines.Number, "The line is not UTF-8.", "Save the file as UTF-8.");
        }
    }
}
