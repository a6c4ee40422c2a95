namespace MscText.Testing;

/// <summary>A test that asks Apache Lucene 4.10 (Java); without it, it is reported as skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LuceneTheoryAttribute : TheoryAttribute
{
    public LuceneTheoryAttribute()
    {
        if (ApacheLucene.Missing is { } missing)
        {
            Skip = "NOT PROVEN against Apache Lucene: " + missing;
        }
    }
}
