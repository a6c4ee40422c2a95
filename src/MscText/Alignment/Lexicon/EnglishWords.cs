using System.Buffers;
using System.Runtime.CompilerServices;
using MscText.Segmentation;

namespace MscText.Alignment;

/// <summary>
/// English words in the form in which glosses and sentences meet: lower case, one spelling, stemmed, function words left
/// out. The data compiler and the library share it, so that both sides agree.
/// </summary>
internal static class EnglishWords
{
    private const int MaxLength = 48;

    private static readonly HashSet<string> StopWords = new(
        (
            "a an the this that these those some any each every such both either neither other another one ones " +
            "i me my we us our ours you your he him his she her hers it its they them their theirs who whom whose which what " +
            "be is am are was were been being do does did done doing have has had having can could may might must shall " +
            "should will would ought let get got gets make made makes making " +
            "of in on at by for with without from to into onto upon over under about above below between among through " +
            "during before after since until till against within along across toward towards via per as than like " +
            "and or nor but so yet if then else because although though while whereas when where why how whether there here " +
            "not no only also too very much many more most less least few own same just even ever still already again " +
            "once out off up down away back etc eg ie viz vs et al sb sth something somebody someone oneself one's " +
            "well however therefore thus hence moreover furthermore")
        .Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> StopWordLookup =
        StopWords.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>The function words.</summary>
    public static IReadOnlyCollection<string> AllStopWords => StopWords;

    /// <summary>Finds the next run of ASCII letters, an apostrophe inside included.</summary>
    /// <returns>False at the end of the text.</returns>
    public static bool TryNext(ReadOnlySpan<char> text, ref int position, out int start, out int length)
    {
        int offset = text[position..].IndexOfAny(Letters);
        if (offset < 0)
        {
            (start, length) = (text.Length, 0);
            position = text.Length;
            return false;
        }

        start = position + offset;
        int end = start;
        while (end < text.Length
            && (char.IsAsciiLetter(text[end])
                || (text[end] is '\'' or '’' && end + 1 < text.Length && char.IsAsciiLetter(text[end + 1]))))
        {
            end++;
        }

        length = end - start;
        position = end;
        return true;
    }

    /// <summary>Whether a word, in any case, is a function word.</summary>
    public static bool IsStopWord(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[MaxLength];
        return word.Length <= MaxLength && StopWordLookup.Contains(lower[..word.ToLowerInvariant(lower)]);
    }

    /// <summary>Writes the common form of a word.</summary>
    /// <returns>Length of what was written; 0 for a function word, a single letter or an overlong word.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Fold(ReadOnlySpan<char> word, Span<char> stem)
    {
        if (word.Length is < 2 or > MaxLength)
        {
            return 0;
        }

        Span<char> lower = stackalloc char[MaxLength];
        int length = 0;
        foreach (char c in word)
        {
            lower[length++] = c == '’' ? '\'' : char.ToLowerInvariant(c);
        }

        if (StopWordLookup.Contains(lower[..length]))
        {
            return 0;
        }

        length = FoldSpelling(lower[..length]);
        return EnglishStemmer.Stem(lower[..length], stem);
    }

    /// <summary>British to American in place: oedema, haemoglobin, tumour, localisation, centre.</summary>
    /// <returns>Length of what is left.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int FoldSpelling(Span<char> word)
    {
        if (word.Length < 5)
        {
            return word.Length;
        }

        int length = 0;
        for (int i = 0; i < word.Length; i++)
        {
            if (word[i] is not ('a' or 'o') || i + 1 == word.Length || word[i + 1] != 'e')
            {
                word[length++] = word[i];
            }
        }

        ReadOnlySpan<char> folded = word[..length];
        int our = folded.LastIndexOf("our");
        if (our > 1 && our >= length - 5 && folded[our..] is "our" or "ours" or "oured" or "ouring" or "oural")
        {
            word[(our + 2)..length].CopyTo(word[(our + 1)..]);
            length--;
            folded = word[..length];
        }

        int ise = folded.LastIndexOf("is");
        if (ise > 2 && (folded[ise..] is "ise" or "ised" or "ises" or "ising" || folded[ise..].StartsWith("isation")))
        {
            word[ise + 1] = 'z';
        }

        if (length > 4 && folded.EndsWith("tre"))
        {
            (word[length - 2], word[length - 1]) = ('e', 'r');
        }

        return length;
    }
}
