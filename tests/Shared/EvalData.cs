using System.Reflection;

namespace MscText.Testing;

/// <summary>Where the tests find the repository and the data that is not part of it.</summary>
public static class EvalData
{
    /// <summary>The folder named by <c>MSCTEXT_EVAL_DATA</c>, or null where it is not set.</summary>
    public static string? Root { get; } =
        Environment.GetEnvironmentVariable("MSCTEXT_EVAL_DATA") is { Length: > 0 } root && Directory.Exists(root)
            ? Path.GetFullPath(root)
            : null;

    /// <summary>The root of the checkout the tests were built from.</summary>
    public static string RepositoryRoot { get; } =
        typeof(EvalData).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(a => a.Key == "RepositoryRoot").Value!;

    /// <summary>A file or folder below the evaluation data.</summary>
    public static string At(params string[] parts) =>
        Path.Combine([Root ?? throw new InvalidOperationException("MSCTEXT_EVAL_DATA is not set."), .. parts]);

    /// <summary>The documents the project was conceived from: the folder <c>seeds</c> beside the evaluation data.</summary>
    public static string? OriginalSeeds { get; } =
        Root is not null && Directory.Exists(Path.Combine(Root, "..", "seeds"))
            ? Path.GetFullPath(Path.Combine(Root, "..", "seeds"))
            : null;

    /// <summary>The repository's own sample corpus.</summary>
    public static string OwnSeeds => Path.Combine(RepositoryRoot, "seeds");
}
