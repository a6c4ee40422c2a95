namespace MscText.Lucene;

/// <summary>
/// Is told what a query looks for, clause by clause, by <see cref="Query.Visit"/>: what highlighting needs to know. Prohibited clauses
/// are left out. As Lucene 8's QueryVisitor.
/// </summary>
internal abstract class QueryVisitor
{
    /// <summary>A term anywhere.</summary>
    public abstract void VisitTerm(Term term);

    /// <summary>Terms near each other.</summary>
    /// <param name="parts">For every part of the phrase its position and the terms that may stand there.</param>
    /// <param name="slop">The largest distance between the displacements of the parts.</param>
    public abstract void VisitPhrase(IReadOnlyList<(int Position, IReadOnlyList<Term> Terms)> parts, int slop);

    /// <summary>Every term of a set, anywhere.</summary>
    /// <param name="field">The field of the terms.</param>
    /// <param name="terms">The terms, by a pattern.</param>
    public abstract void VisitTerms(string field, ITermSet terms);
}
