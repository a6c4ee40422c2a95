using System.Collections.Frozen;
using MscText.Segmentation;

namespace MscText.Search;

/// <summary>Words that say nothing of what a text is about, in the form in which they are indexed.</summary>
internal static class FunctionWords
{
    private const string English =
        "a about an and are as at be been being both but by can could did do does for from had has have he her here his how i if in into is it "
        + "its may might more most no nor not of on or our out over she should so such than that the their them then there these they this those "
        + "through to under up upon us very was we were what when where whether which while who whose will with would you your";

    private const string Chinese =
        "的 了 在 和 与 及 以及 是 对 对于 中 为 以 等 有 其 并 并且 或 或者 而 由 于 之 从 被 把 将 也 这 这些 该 那 上 下 因 因此 所 则 又 但 但是 就 都 及其 如何 什么 吗 呢 哪些 关于";

    private static readonly FrozenSet<string> s_forms = English.Split(' ')
        .SelectMany(w => new[] { w, EnglishStemmer.Stem(w) }).Concat(Chinese.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a form is one of them.</summary>
    public static bool Contains(string form) => s_forms.Contains(form);
}
