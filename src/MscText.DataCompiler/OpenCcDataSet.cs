using System.Runtime.InteropServices;
using MscText.Data;
using MscText.Normalization;

namespace MscText.DataCompiler;

/// <summary>The conversion dictionaries and configurations of OpenCC.</summary>
internal sealed class OpenCcDataSet : IDataSet
{
    public string FileName => ConversionFormat.FileName;

    public void Compile(DataSources sources, string outputPath)
    {
        var dictionaries = new OpenCcDictionaries(sources);
        var stages = new OpenCcStageWriter();
        var names = new List<string>();
        var programs = new List<ConversionFormat.Program>();
        var steps = new List<int>();
        foreach (string path in sources.FilesBelow("opencc/data/config/"))
        {
            names.Add(Path.GetFileNameWithoutExtension(path));
            foreach (bool includeTofuRisk in (bool[])[true, false])
            {
                var configuration = new OpenCcConfiguration(sources.ReadBytes(path), dictionaries, includeTofuRisk);
                OpenCcProgram program = OpenCcProgram.Make(configuration);
                programs.Add(new ConversionFormat.Program
                {
                    FirstStep = steps.Count,
                    PassCount = program.Passes.Count,
                    IsSegmented = program.Segmented is null ? 0 : 1,
                    RunStageCount = program.RunStages.Count,
                });
                IEnumerable<OpenCcStage> segmented = program.Segmented is { } stage ? [stage] : [];
                steps.AddRange(program.Passes.Concat(segmented).Concat(program.RunStages).Select(stages.Add));
            }
        }

        var file = new DataFileWriter();
        file.AddStrings(ConversionFormat.ConfigurationSection, names);
        file.Add<ConversionFormat.Program>(ConversionFormat.ProgramSection, CollectionsMarshal.AsSpan(programs));
        file.Add<int>(ConversionFormat.StepSection, CollectionsMarshal.AsSpan(steps));
        stages.Write(file);
        file.Write(outputPath);
    }
}
