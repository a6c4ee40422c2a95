namespace MscText.Lucene;

/// <summary>Counts documents in every facet whose own selection is the only one they may fail.</summary>
internal sealed class FacetCollector(Facet[] facets) : Collector
{
    private readonly Leaf _leaf = new(facets);

    /// <summary>The documents that fail no selection.</summary>
    public int TotalHits => _leaf.TotalHits;

    public override bool NeedsScores => false;

    public override LeafCollector GetLeafCollector(LeafReaderContext context)
    {
        foreach (Facet facet in facets)
        {
            facet.StartLeaf(context);
        }

        return _leaf;
    }

    private sealed class Leaf(Facet[] facets) : LeafCollector
    {
        private readonly Facet[] _selecting = [.. facets.Where(f => f.HasSelection)];

        public int TotalHits { get; private set; }

        public override void Collect(int doc, float score)
        {
            Facet? failed = null;
            foreach (Facet facet in _selecting)
            {
                if (!facet.IsSelected(doc))
                {
                    if (failed is not null)
                    {
                        return;
                    }

                    failed = facet;
                }
            }

            if (failed is not null)
            {
                failed.Count(doc);
                return;
            }

            TotalHits++;
            foreach (Facet facet in facets)
            {
                facet.Count(doc);
            }
        }
    }
}
