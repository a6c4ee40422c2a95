using System.Collections.Frozen;
using MscText.Alignment;

namespace MscText.Search;

/// <summary>Words that say nothing of what a text is about: queries leave them out, nothing is marked, completed or corrected for them.</summary>
internal static class FunctionWords
{
    private const string Chinese =
        "的 了 在 是 和 与 及 或 也 都 就 被 把 对 为 以 从 到 由 于 等 而 且 但 并 之 其 此 该 这 那 有 中 上 下 内 外 后 前 时 个 们 不 很 更 最 则 将 所 者 要 会 可 能 又 因 何 吗 呢 吧 "
        + "怎 什 么 以及 及其 对于 关于 由于 并且 而且 或者 但是 因此 这些 哪些 如何 什么 怎么 是否";

    private static readonly FrozenSet<string> s_chinese = Chinese.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Forms are stems where they are of the index.
    private static readonly FrozenSet<string> s_english = EnglishWords.AllStopWords
        .SelectMany(w => new[] { w, Stem(w) }).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a form of the index is one of them.</summary>
    public static bool Contains(string form) => s_english.Contains(form) || s_chinese.Contains(form);

    /// <summary>Whether a Chinese word is one of them.</summary>
    public static bool IsChinese(ReadOnlySpan<char> word) => s_chinese.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static string Stem(string word)
    {
        Span<char> stem = stackalloc char[64];
        return WordForm.Of(Segmentation.TokenKind.Word, word, stem).ToString();
    }
}
