namespace MscText.Lucene;

/// <summary>What <see cref="TopDocs.TotalHits"/> says.</summary>
public enum TotalHitsRelation
{
    /// <summary>So many documents match.</summary>
    EqualTo,

    /// <summary>At least so many match: the search passed over documents that could not be among the best, and did not count them.</summary>
    GreaterThanOrEqualTo,
}
