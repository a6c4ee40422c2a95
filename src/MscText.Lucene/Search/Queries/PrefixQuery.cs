namespace MscText.Lucene;

/// <summary>Finds the documents that have a term which starts with a prefix. The score is the boost.</summary>
/// <param name="prefix">The field and what its terms have to start with.</param>
public sealed class PrefixQuery(Term prefix) : MultiTermQuery(prefix?.Field!)
{
    /// <summary>The field and what its terms have to start with.</summary>
    public Term Prefix { get; } = prefix!;

    /// <inheritdoc/>
    public override string ToString() => FieldText + QuerySyntax.EscapeText(Prefix.Text) + '*' + BoostText;

    internal override bool Contains(ReadOnlySpan<byte> term) => term.StartsWith(Prefix.Span);

    internal override Func<FieldTerms, MatchingTerms> CreateTerms() => terms => RangeTerms.WithPrefix(terms, Prefix.Span);

    internal override Query WithBoost(float boost) => new PrefixQuery(Prefix) { Boost = boost };

    private protected override bool IsSame(Query other) => Prefix.Equals(((PrefixQuery)other).Prefix);

    private protected override int Hash() => Prefix.GetHashCode();
}
