using MscText.Testing;

namespace MscText.Tests.Search;

/// <summary>Needs both Apache Lucene and the evaluation data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LuceneEvalFactAttribute : FactAttribute
{
    public LuceneEvalFactAttribute() => Skip = new LuceneFactAttribute().Skip ?? new EvalFactAttribute().Skip;
}

/// <summary>Needs both Apache Lucene and the documents beside the evaluation data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LuceneSeedsFactAttribute : FactAttribute
{
    public LuceneSeedsFactAttribute() => Skip = new LuceneFactAttribute().Skip ?? new SeedsFactAttribute().Skip;
}
