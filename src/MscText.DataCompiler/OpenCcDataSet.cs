using MscText.Data;

namespace MscText.DataCompiler;

/// <summary>The conversion dictionaries and configurations of OpenCC.</summary>
internal sealed class OpenCcDataSet : IDataSet
{
    public string FileName => "opencc.bin";

    public void Compile(DataSources sources, string outputPath)
    {
        var file = new DataFileWriter();
        file.Write(outputPath);
    }
}
