namespace MscText.Testing;

/// <summary>A test that compares with a package of <c>tests/npm</c>; without it, it is reported as skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PeerFactAttribute : FactAttribute
{
    public PeerFactAttribute(string package, bool needsEvalData = false)
    {
        if (!NodePeer.IsInstalled(package))
        {
            Skip = $"NOT COMPARED: needs Node.js and {package}; run 'npm install --ignore-scripts' in tests/npm.";
        }
        else if (needsEvalData && EvalData.Root is null)
        {
            Skip = "NOT MEASURED: set MSCTEXT_EVAL_DATA to the evaluation data to run this quality gate.";
        }
    }
}
