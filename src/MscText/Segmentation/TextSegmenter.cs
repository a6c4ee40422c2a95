using MscText.Normalization;
using static MscText.Segmentation.ScanCharacters;

namespace MscText.Segmentation;

/// <summary>
/// Cuts Chinese, English and mixed text into tokens: Latin words, gene and cell names, numbers with units, statistics, DOIs,
/// addresses by rules; runs of Chinese characters by <see cref="JiebaSegmenter"/>. Every token knows its place in the original.
/// </summary>
/// <remarks>
/// <para>
/// Immutable and thread-safe. Offsets are exact whatever the normaliser did, since they go through its
/// <see cref="PositionMap"/>. White space and characters without a shape are in no token; everything else is in exactly one
/// primary token (in full mode, Chinese words overlap, and characters that are in no dictionary word are left out).
/// </para>
/// <para>
/// Kinds go by the capitals of the original even where the normaliser folded them, so that <c>AML</c> is a name and <c>mM</c> a unit.
/// </para>
/// </remarks>
public sealed class TextSegmenter
{
    // Latin letters that may begin a dictionary word that goes on in Chinese: B超, X射线, SIM卡.
    private const int LongestLatinStart = 4;

    private readonly JiebaSegmenter _jieba;
    private readonly UserPhrases? _phrases;

    internal TextSegmenter(TextNormalizer normalizer, JiebaSegmenter jieba, UserPhrases? phrases, SegmentationMode mode, bool hmm)
    {
        Normalizer = normalizer;
        _jieba = jieba;
        _phrases = phrases;
        Mode = mode;
        UsesHmm = hmm;
    }

    /// <summary>Accurate mode with jieba's dictionary and HMM, text folded for search.</summary>
    public static TextSegmenter Default { get; } = CreateBuilder().Build();

    /// <summary>Search mode with jieba's dictionary and HMM, text folded for search: for an index.</summary>
    public static TextSegmenter Search { get; } = CreateBuilder().WithMode(SegmentationMode.Search).Build();

    /// <summary>What a text given as a string is normalised by.</summary>
    public TextNormalizer Normalizer { get; }

    /// <summary>How finely text is cut: in search mode words, names and numbers are followed by their parts.</summary>
    public SegmentationMode Mode { get; }

    /// <summary>Whether Chinese words that no dictionary has are guessed by the hidden Markov model.</summary>
    public bool UsesHmm { get; }

    /// <summary>Starts with the settings of <see cref="Default"/>.</summary>
    public static TextSegmenterBuilder CreateBuilder() => new();

    /// <summary>Normalises a text and finds its tokens.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its tokens; their normalised offsets are those of <see cref="Normalizer"/>'s result.</returns>
    public IReadOnlyList<Token> Segment(string text)
    {
        var tokens = new TokenBuffer();
        Segment(text, tokens);
        return tokens.Tokens.ToArray();
    }

    /// <summary>Normalises a text and finds its tokens.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Receives the tokens in place of those it had.</param>
    /// <returns>The normalised text.</returns>
    public NormalizedText Segment(string text, TokenBuffer tokens)
    {
        NormalizedText normalized = Normalizer.Normalize(text);
        Segment(normalized, tokens);
        return normalized;
    }

    /// <summary>Finds the tokens of a normalised text. Nothing is allocated once the buffer has grown.</summary>
    /// <param name="text">The text, by any normaliser or none.</param>
    /// <param name="tokens">Receives the tokens in place of those it had.</param>
    public void Segment(NormalizedText text, TokenBuffer tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        ReadOnlySpan<char> scanned = tokens.Begin(text);
        Scan(scanned, text.Text, 0, tokens);
        tokens.MapToOriginal(text.Map);
    }

    /// <summary>Adds the tokens from a position on.</summary>
    /// <param name="text">The text with the capitals of the original.</param>
    /// <param name="normalized">The text as it was normalised, which a user's words are compared with; as long.</param>
    /// <param name="position">Where to start.</param>
    /// <param name="tokens">Receives the tokens.</param>
    /// <param name="phrases">Whether to look for a user's words.</param>
    private void Scan(ReadOnlySpan<char> text, ReadOnlySpan<char> normalized, int position, TokenBuffer tokens, bool phrases = true)
    {
        UserPhrases? userPhrases = phrases ? _phrases : null;
        int nextAt = -1;
        while (position < text.Length)
        {
            if (nextAt < position)
            {
                int found = text[position..].IndexOf('@');
                nextAt = found < 0 ? int.MaxValue : position + found;
            }

            if (userPhrases is not null && userPhrases.Match(normalized, position) is var phraseEnd && phraseEnd > position)
            {
                AddPhrase(text, normalized, position, phraseEnd, tokens);
                position = phraseEnd;
                continue;
            }

            int first = tokens.Count;
            switch (ClassAt(text, position, out int length))
            {
                case CharacterClass.Space:
                    position += length;
                    continue;
                case CharacterClass.Han:
                    int end = EndOf(CharacterClass.Han, text, position + length);
                    end = userPhrases?.FirstIn(normalized, position + length, end) ?? end;
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

    /// <summary>Adds a user's word, and what it would have been cut into as its parts.</summary>
    private void AddPhrase(ReadOnlySpan<char> text, ReadOnlySpan<char> normalized, int start, int end, TokenBuffer tokens)
    {
        int whole = tokens.Count;
        TokenKind kind = HanCharacters.Count(text[start..end]) > 0 ? TokenKind.HanWord : TokenKind.Identifier;
        tokens.Add(kind, start, end, isPart: false);
        if (Mode != SegmentationMode.Accurate)
        {
            Scan(text[..end], normalized[..end], start, tokens, phrases: false);
            tokens.DemoteFrom(whole + 1);
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
