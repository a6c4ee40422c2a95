using System.Text;

namespace MscText.Lucene;

/// <summary>
/// Finds the documents that have any of the terms of a field that a subclass chooses. The score is the boost, as with Lucene's default
/// rewriting.
/// </summary>
public abstract class MultiTermQuery : Query, ITermSet
{
    private protected MultiTermQuery(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        Field = field;
    }

    /// <summary>The field.</summary>
    public string Field { get; }

    bool ITermSet.Contains(ReadOnlySpan<byte> term) => Contains(term);

    IEnumerable<(byte[] Term, TermState State)> ITermSet.In(FieldTerms terms)
    {
        List<(byte[], TermState)> found = [];
        MatchingTerms matching = CreateTerms()(terms);
        while (matching.MoveNext())
        {
            found.Add((matching.Term.ToArray(), matching.State));
        }

        return found;
    }

    /// <summary>True for a term that is searched.</summary>
    internal abstract bool Contains(ReadOnlySpan<byte> term);

    /// <summary>What finds the terms of a segment; it is used by one thread.</summary>
    internal abstract Func<FieldTerms, MatchingTerms> CreateTerms();

    internal override void Visit(QueryVisitor visitor) => visitor.VisitTerms(Field, this);

    internal override Weight CreateWeight(IndexSearcher searcher, float boost, bool needsScores) =>
        new MultiTermWeight(Field, CreateTerms(), Boost * boost);

    private protected string FieldText => QuerySyntax.Escape(Field) + ':';

    private protected static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
