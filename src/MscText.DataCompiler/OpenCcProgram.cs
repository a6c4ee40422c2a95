namespace MscText.DataCompiler;

/// <summary>What a configuration does, in the terms of <see cref="Normalization.ConversionFormat"/>.</summary>
internal sealed class OpenCcProgram
{
    private OpenCcProgram(IReadOnlyList<OpenCcStage> passes, OpenCcStage? segmented, IReadOnlyList<OpenCcStage> runStages)
    {
        Passes = passes;
        Segmented = segmented;
        RunStages = runStages;
    }

    public IReadOnlyList<OpenCcStage> Passes { get; }

    public OpenCcStage? Segmented { get; }

    public IReadOnlyList<OpenCcStage> RunStages { get; }

    /// <summary>Works out what can be known before there is any text.</summary>
    public static OpenCcProgram Make(OpenCcConfiguration configuration)
    {
        if (configuration.Segmentation is not { } segmentation)
        {
            return new([.. configuration.Normalization.Concat(configuration.Conversions).Select(Plain)], null, []);
        }

        // A phrase of the segmentation is converted on its own: always to the same.
        var entries = segmentation.Entries
            .Select(e => KeyValuePair.Create(e.Key, configuration.Conversions.Aggregate(e.Key, (text, stage) => stage.Convert(text))))
            .ToList();
        IEnumerable<OpenCcDictionary> rest = configuration.Conversions;

        // In a run no phrase of the segmentation begins, hence no key of the chain's first stage that begins with one.
        // If only single characters are left, they are mapped while the phrases are looked for.
        OpenCcDictionary first = configuration.Conversions[0].Without(segmentation);
        if (first.Entries.All(e => IsOneCharacter(e.Key)))
        {
            entries.AddRange(first.Entries);
            rest = rest.Skip(1);
        }

        OpenCcStage[] runStages = [.. rest.Select(Plain)];
        return new([.. configuration.Normalization.Select(Plain)], new OpenCcStage(entries, segmentation, runStages), runStages);
    }

    private static OpenCcStage Plain(OpenCcDictionary dictionary) => new(dictionary.Entries);

    private static bool IsOneCharacter(string key) => key.Length == 1 || (key.Length == 2 && char.IsSurrogatePair(key, 0));
}
