using MscText.Data;

namespace MscText.Normalization;

/// <summary>The compiled data of all configurations, read in place.</summary>
internal sealed class ConversionTables
{
    private readonly string[] _configurations;
    private readonly Table<ConversionFormat.Program> _programs;
    private readonly Table<int> _steps;
    private readonly ConversionStage[] _stages;

    private ConversionTables(DataFile file)
    {
        StringTable names = file.Strings(ConversionFormat.ConfigurationSection);
        _configurations = new string[names.Count];
        for (int i = 0; i < _configurations.Length; i++)
        {
            _configurations[i] = names[i].ToString();
        }

        Configurations = Array.AsReadOnly(_configurations);
        _programs = file.Table<ConversionFormat.Program>(ConversionFormat.ProgramSection);
        _steps = file.Table<int>(ConversionFormat.StepSection);
        var stages = file.Table<ConversionFormat.Stage>(ConversionFormat.StageSection);
        _stages = new ConversionStage[stages.Length];
        for (int i = 0; i < _stages.Length; i++)
        {
            _stages[i] = new ConversionStage(file, stages[i]);
        }
    }

    /// <summary>The data embedded in this assembly.</summary>
    public static ConversionTables Default { get; } = new(DataFile.OpenResource(ConversionFormat.FileName));

    /// <summary>Names of the configurations, in ordinal order.</summary>
    public IReadOnlyList<string> Configurations { get; }

    /// <summary>What a configuration does.</summary>
    /// <exception cref="ArgumentException">There is no configuration of that name.</exception>
    public ConversionPipeline Pipeline(string configuration, bool includeRareCharacters)
    {
        int number = _configurations.AsSpan().IndexOf(configuration);
        if (number < 0)
        {
            throw new ArgumentException(
                $"There is no conversion '{configuration}'; there are {string.Join(", ", Configurations)}.", nameof(configuration));
        }

        ConversionFormat.Program program = _programs[(number * 2) + (includeRareCharacters ? 0 : 1)];
        int next = program.FirstStep;
        ConversionStage[] passes = Stages(ref next, program.PassCount);
        ConversionStage? segmented = Stages(ref next, program.IsSegmented).FirstOrDefault();
        return new ConversionPipeline(passes, segmented, Stages(ref next, program.RunStageCount));
    }

    private ConversionStage[] Stages(ref int next, int count)
    {
        var stages = new ConversionStage[count];
        for (int i = 0; i < count; i++)
        {
            stages[i] = _stages[_steps[next++]];
        }

        return stages;
    }
}
