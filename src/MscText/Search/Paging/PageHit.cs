using System.Text;
using MscText.Lucene;

namespace MscText.Search;

/// <summary>A hit with what orders it. The bytes of its id are fetched only where another hit is equal otherwise.</summary>
/// <param name="ids">The ids of its segment; null where there are none.</param>
/// <param name="docBase">The number in the reader of the segment's first document.</param>
/// <param name="doc">Its number in the reader.</param>
/// <param name="year">What its year counts as: see <see cref="PagePosition"/>.</param>
/// <param name="score">Its score.</param>
internal sealed class PageHit(SortedDocValues? ids, int docBase, int doc, long year, float score)
{
    private const int Unknown = -2;

    private readonly SortedDocValues? _ids = ids;
    private int _ord = Unknown;
    private byte[]? _id;

    public int Doc => doc;

    public long Year => year;

    public float Score => score;

    public ReadOnlySpan<byte> Id => _id ??= _ids is null || Ord < 0 ? [] : _ids.LookupOrd(Ord);

    /// <summary>Where its id stands among those of a segment: the first ordinal that is not before it.</summary>
    public int OrdIn(SortedDocValues? segment)
    {
        if (segment is null || ReferenceEquals(segment, _ids))
        {
            return segment is null ? 0 : Ord;
        }

        int found = segment.LookupTerm(Id);
        return found < 0 ? -1 - found : found;
    }

    /// <summary>The same hit with another score.</summary>
    public PageHit WithScore(float other) => new(_ids, docBase, doc, year, other);

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
        return order != 0 ? order : ReferenceEquals(_ids, other._ids) ? Ord.CompareTo(other.Ord) : Id.SequenceCompareTo(other.Id);
    }

    /// <summary>The ordinal of its id in its segment; -1 where it has none.</summary>
    private int Ord => _ord != Unknown ? _ord : _ord = _ids?.GetOrd(doc - docBase) ?? -1;
}
