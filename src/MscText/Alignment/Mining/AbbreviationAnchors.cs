using MscText.Terms;

namespace MscText.Alignment;

/// <summary>Collects terms for which documents define the same abbreviation in both languages.</summary>
internal sealed class AbbreviationAnchors(AbbreviationFinder finder)
{
    private readonly Dictionary<(string English, string Chinese), Anchor> _anchors = [];

    /// <summary>The pairs in the order in which they were met.</summary>
    public IEnumerable<Anchor> All => _anchors.Values.OrderBy(a => a.Order);

    /// <summary>Looks through the beads of a document.</summary>
    public void Add(IEnumerable<MiningBead> document)
    {
        var english = new Dictionary<string, (string Long, MiningBead Bead, TextSpan Span)>(StringComparer.Ordinal);
        var chinese = new Dictionary<string, (string Long, MiningBead Bead, TextSpan Span)>(StringComparer.Ordinal);
        foreach (MiningBead bead in document)
        {
            Define(finder.Find(bead.English), bead, english, isChinese: false);
            Define(finder.Find(bead.Chinese), bead, chinese, isChinese: true);
        }

        foreach ((string key, var source) in english)
        {
            if (chinese.TryGetValue(key, out var target))
            {
                var pair = (source.Long, target.Long);
                if (!_anchors.TryGetValue(pair, out Anchor? anchor))
                {
                    var example = new TermExample(
                        source.Bead.Document, source.Bead.English, Place(source.Span, source.Bead.EnglishStart), target.Bead.Chinese, Place(target.Span, target.Bead.ChineseStart));
                    _anchors.Add(pair, anchor = new Anchor(_anchors.Count, source.Long, target.Long, example));
                }

                anchor.Documents++;
            }
        }
    }

    private static void Define(
        IReadOnlyList<AbbreviationDefinition> definitions,
        MiningBead bead,
        Dictionary<string, (string Long, MiningBead Bead, TextSpan Span)> byShort,
        bool isChinese)
    {
        Span<char> key = stackalloc char[64];
        foreach (AbbreviationDefinition definition in definitions)
        {
            if (HanCharacters.Count(definition.Long) > 0 == isChinese)
            {
                int length = LatinRun.Fold(definition.Short, key);
                byShort.TryAdd(key[..length].ToString(), (definition.Long, bead, definition.LongSpan));
            }
        }
    }

    private static TextSpan Place(TextSpan span, int start) => span with { Start = span.Start + start };

    /// <summary>A pair, and in how many documents it is defined.</summary>
    internal sealed record Anchor(int Order, string English, string Chinese, TermExample Example)
    {
        public int Documents { get; set; }
    }
}
