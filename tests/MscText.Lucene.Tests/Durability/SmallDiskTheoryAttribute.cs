namespace MscText.Lucene.Tests.Durability;

/// <summary>A test on a real disk that gets full; where none can be mounted, it is reported as skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallDiskTheoryAttribute : TheoryAttribute
{
    public SmallDiskTheoryAttribute()
    {
        if (SmallDisk.Missing is { } missing)
        {
            Skip = "NOT PROVEN on a full disk: " + missing;
        }
    }
}
