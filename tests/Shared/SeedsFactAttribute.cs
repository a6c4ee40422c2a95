namespace MscText.Testing;

/// <summary>A test that reads the documents the project was conceived from, beside the evaluation data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SeedsFactAttribute : FactAttribute
{
    public SeedsFactAttribute()
    {
        if (EvalData.OriginalSeeds is null)
        {
            Skip = "NOT MEASURED: set MSCTEXT_EVAL_DATA; the folder seeds is expected beside it.";
        }
    }
}
