using MscText.Data;

namespace MscText.DataCompiler;

/// <summary>CC-CEDICT: headwords in both scripts and their English glosses.</summary>
internal sealed class CedictDataSet : IDataSet
{
    public string FileName => "cedict.bin";

    public void Compile(DataSources sources, string outputPath)
    {
        var file = new DataFileWriter();
        file.Write(outputPath);
    }
}
