using System.Collections.Frozen;
using MscText.Segmentation;
using MscText.Terms;

namespace MscText.Alignment;

/// <summary>
/// Reads Chinese into characters, Latin words and numbers of which terms may consist; marks and function words separate
/// them, and the segmenter tells where words begin.
/// </summary>
internal sealed class ChineseMiningReader
{
    // As words by themselves; inside words they are letters like any (饱和度, 对照).
    private const string FunctionWords = "的了在是和与與及或也都就被把对對为為以从從由于於等而但并並之其此该該这這那则則将將很更最所经經行后後前时時中内內有无無可均各每分别为較较者上下";

    private static readonly FrozenSet<string> Connectives =
        "以及 及其 并且 因此 其中 通过 进行 由于 可能 可以 目前 之间 具有 存在 接受 采用 以上 以下 方面 情况 包括 之后 以后 以来 随着 根据 为了 因为 所以 但是 然而 此外 一种 这种 这些 我们 他们 它们 能够 需要 没有 不同 本文"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly TokenNumbers _numbers = new();

    public MiningTokens Read(string text)
    {
        var ids = new List<int>();
        var starts = new List<int>();
        var ends = new List<int>();
        var words = new List<bool>();
        string folded = TermTable.Folding.Value.Fold(text);
        foreach (Token token in TextSegmenter.Default.Segment(text))
        {
            if (token.IsPart)
            {
                continue;
            }

            bool han = token.Kind == TokenKind.HanWord;
            if (han && !IsFunctionWord(folded.AsSpan(token.Start, token.Length)))
            {
                for (int i = token.Start; i < token.Span.End; i++)
                {
                    Add(_numbers[folded.Substring(i, 1)], i, i + 1, i == token.Start);
                }
            }
            else
            {
                bool name = token.Kind is TokenKind.Word or TokenKind.Identifier;
                Add(name ? _numbers[folded.Substring(token.Start, token.Length)] : -1, token.Start, token.Span.End, true);
            }
        }

        words.Add(true);
        return new MiningTokens([.. ids], [.. starts], [.. ends], [.. words]);

        void Add(int id, int start, int end, bool word)
        {
            ids.Add(id);
            starts.Add(start);
            ends.Add(end);
            words.Add(word);
        }
    }

    private static bool IsFunctionWord(ReadOnlySpan<char> word) =>
        word.Length == 1 ? FunctionWords.Contains(word[0]) : Connectives.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a stretch of text can be a term of Chinese: at least two characters, with no numeral or particle at its ends.</summary>
    public static bool CanBeTerm(ReadOnlySpan<char> text) =>
        HanCharacters.Count(text) > 1
        && !"第两兩年类類个個例每各该該本此其约約及与與和的了对對为為在于於被将將较較经經有无并並可能应應".Contains(text[0])
        && !"第来來个個例的了为為在于於与與和及后後前时時中对對被将將等者们們是".Contains(text[^1]);
}
