using MscText.Normalization;
using static MscText.Segmentation.ScanCharacters;

namespace MscText.Segmentation;

/// <summary>
/// Cuts Chinese, English and mixed text into tokens: Latin words, gene and cell names, numbers with units, statistics, DOIs,
/// addresses by rules; runs of Chinese characters by <see cref="JiebaSegmenter"/>. Every token knows its place in the original.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. Offsets are exact whatever the normaliser did, since they go through its
/// <see cref="PositionMap"/>. White space and characters without a shape are in no token; everything else is in exactly one
/// primary token, except in full mode.
/// </remarks>
public sealed class TextSegmenter
{
    // Latin letters that may begin a dictionary word that goes on in Chinese: B超, X射线, SIM卡.
    private const int LongestLatinStart = 4;

    private readonly JiebaSegmenter _jieba;

    internal TextSegmenter(JiebaSegmenter jieba, SegmentationMode mode, bool hmm)
    {
        _jieba = jieba;
        Mode = mode;
        UsesHmm = hmm;
    }

    /// <summary>Accurate mode with jieba's dictionary and HMM.</summary>
    public static TextSegmenter Default { get; } = CreateBuilder().Build();

    /// <summary>Search mode with jieba's dictionary and HMM: for an index.</summary>
    public static TextSegmenter Search { get; } = CreateBuilder().WithMode(SegmentationMode.Search).Build();

    /// <summary>How finely text is cut: in search mode words, names and numbers are followed by their parts.</summary>
    public SegmentationMode Mode { get; }

    /// <summary>Whether Chinese words that no dictionary has are guessed by the hidden Markov model.</summary>
    public bool UsesHmm { get; }

    /// <summary>Starts with the settings of <see cref="Default"/>.</summary>
    public static TextSegmenterBuilder CreateBuilder() => new();

    /// <summary>Finds the tokens of a normalised text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Receives the tokens in place of those it had.</param>
    public void Segment(NormalizedText text, TokenBuffer tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        Scan(tokens.Begin(text), tokens);
        tokens.MapToOriginal(text.Map);
    }

    private void Scan(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        int position = 0;
        int nextAt = -1;
        while (position < text.Length)
        {
            if (nextAt < position)
            {
                int found = text[position..].IndexOf('@');
                nextAt = found < 0 ? int.MaxValue : position + found;
            }

            int first = tokens.Count;
            CharacterClass characterClass = ClassAt(text, position, out int length);
            switch (characterClass)
            {
                case CharacterClass.Space:
                    position += length;
                    continue;
                case CharacterClass.Han:
                    int end = EndOf(CharacterClass.Han, text, position + length);
                    HanRules.Scan(text, position, end, _jieba, Mode, UsesHmm, tokens);
                    position = end;
                    continue;
                case CharacterClass.Syllable:
                    end = EndOf(CharacterClass.Syllable, text, position + length);
                    tokens.Add(TokenKind.Word, position, end, isPart: false);
                    position = end;
                    continue;
                case CharacterClass.Letter:
                    end = LetterRules.ScanLetter(text, position, nextAt, tokens);
                    position = ScanMixedWord(text, position, end, first, tokens);
                    break;
                case CharacterClass.Digit:
                    position = LetterRules.ScanDigit(text, position, nextAt, tokens);
                    break;
                default:
                    position = MarkRules.Scan(text, position, tokens);
                    break;
            }

            if (Mode == SegmentationMode.Accurate)
            {
                tokens.Truncate(first + 1);
            }
        }
    }

    /// <summary>
    /// Where a Latin word just added may begin a dictionary word (B超), leaves the decision to the dictionary's probabilities and
    /// returns the end of what it added.
    /// </summary>
    private int ScanMixedWord(ReadOnlySpan<char> text, int start, int end, int first, TokenBuffer tokens)
    {
        if (end - start > LongestLatinStart || ClassAt(text, end) != CharacterClass.Han
            || _jieba.Dictionary.Data.Find(text[start..(end + 1)]) < 0)
        {
            return end;
        }

        int runEnd = EndOf(CharacterClass.Han, text, end);
        _jieba.Cut(text[start..runEnd], SegmentationMode.Accurate, UsesHmm, tokens.Words);
        int wordEnd = start + tokens.Words[0].End;
        if (wordEnd <= end)
        {
            return end;
        }

        tokens.Truncate(first);
        tokens.Add(TokenKind.HanWord, start, wordEnd, isPart: false);
        return wordEnd;
    }

    private static int EndOf(CharacterClass characterClass, ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && ClassAt(text, position, out int length) == characterClass)
        {
            position += length;
        }

        return position;
    }
}
