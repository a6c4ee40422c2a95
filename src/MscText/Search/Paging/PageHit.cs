using System.Text;
using MscText.Lucene;

namespace MscText.Search;

/// <summary>A hit with what orders it. The bytes of its id are fetched only where another hit is equal otherwise.</summary>
/// <param name="ids">The ids of its segment; null where there are none.</param>
/// <param name="ord">The ordinal of its id in them.</param>
/// <param name="doc">Its number in the reader.</param>
/// <param name="year">What its year counts as: see <see cref="PagePosition"/>.</param>
/// <param name="score">Its score.</param>
internal sealed class PageHit(SortedDocValues? ids, int ord, int doc, long year, float score)
{
    private byte[]? _id;

    public int Doc => doc;

    public long Year => year;

    public float Score => score;

    public ReadOnlySpan<byte> Id => _id ??= ids is null || ord < 0 ? [] : ids.LookupOrd(ord);

    /// <summary>The same hit with another score.</summary>
    public PageHit WithScore(float other) => new(ids, ord, doc, year, other);

    /// <summary>Where it stands.</summary>
    public PagePosition Position => new(year, score, Encoding.UTF8.GetString(Id));

    /// <summary>Whether this hit comes after a position.</summary>
    public bool IsAfter(PagePosition position) =>
        year != position.Year ? year < position.Year
        : score != position.Score ? score < position.Score
        : Id.SequenceCompareTo(Encoding.UTF8.GetBytes(position.Id)) > 0;

    /// <summary>Below zero where this hit comes before another one.</summary>
    public int CompareTo(PageHit other)
    {
        int order = other.Year.CompareTo(year);
        order = order != 0 ? order : other.Score.CompareTo(score);
        return order != 0 ? order : Id.SequenceCompareTo(other.Id);
    }
}
