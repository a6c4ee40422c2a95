namespace MscText.Testing;

/// <summary>A test that needs the evaluation data; without it, it is reported as skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EvalTheoryAttribute : TheoryAttribute
{
    public EvalTheoryAttribute()
    {
        if (EvalData.Root is null)
        {
            Skip = "NOT MEASURED: set MSCTEXT_EVAL_DATA to the evaluation data to run this quality gate.";
        }
    }
}
