namespace MscText.Lucene;

/// <summary>
/// Passages of a sentence, found by character: a sentence ends behind a full stop, a question or an exclamation mark (of Unicode's
/// Sentence_Terminal), with what closes quotes and brackets and the blanks behind it, or at the end of a line. A full stop of ASCII ends
/// one only before a blank, and not where a small letter or a digit follows (SB6 to SB8 of UAX #29).
/// </summary>
internal sealed class SentencePassages(int maxLength) : PassageBreaker
{
    public const int DefaultMaxLength = 400;

    private const string Terminators = ".!?\u0589\u061F\u06D4\u0964\u2024\u203C\u203D\u2047\u2048\u2049\u3002\uFE52\uFE56\uFE57\uFF01\uFF0E\uFF1F\uFF61";
    private const string Closers = "\"')]}\u00BB\u2019\u201D\u203A\u3009\u300B\u300D\u300F\u3011\u3015\uFF02\uFF09\uFF3D\uFF5D\uFF63";

    public override int NextBreak(ReadOnlySpan<char> text, int start)
    {
        int lastBlank = -1;
        for (int i = start; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '\n' or '\r' or '\u2028' or '\u2029')
            {
                return SkipBlanks(text, i);
            }

            if (char.IsWhiteSpace(c))
            {
                lastBlank = i + 1;
            }
            else if (Terminators.Contains(c) && EndOfSentence(text, i) is > 0 and int end)
            {
                return end;
            }

            if (i + 1 - start >= maxLength)
            {
                return LimitedBreak(text, i + 1, lastBlank);
            }
        }

        return text.Length;
    }

    private static int EndOfSentence(ReadOnlySpan<char> text, int terminator)
    {
        int end = terminator + 1;
        while (end < text.Length && (Terminators.Contains(text[end]) || Closers.Contains(text[end])))
        {
            end++;
        }

        bool ascii = text[terminator] < 0x80;
        int next = SkipBlanks(text, end);
        if (!ascii || next == text.Length)
        {
            return next;
        }

        bool continues = next == end || (text[terminator] == '.' && (char.IsLower(text[next]) || char.IsDigit(text[next])));
        return continues ? -1 : next;
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && char.IsWhiteSpace(text[index]))
        {
            index++;
        }

        return index;
    }

    /// <summary>The end of a passage that is too long: behind a blank where there is one, and never inside a surrogate pair.</summary>
    private static int LimitedBreak(ReadOnlySpan<char> text, int end, int lastBlank) =>
        lastBlank > 0 ? SkipBlanks(text, lastBlank)
        : end < text.Length && char.IsLowSurrogate(text[end]) ? end + 1
        : end;
}
