using MscText.Data;

namespace MscText.DataCompiler;

/// <summary>jieba's dictionary, IDF table and HMM.</summary>
internal sealed class JiebaDataSet : IDataSet
{
    public string FileName => "jieba.bin";

    public void Compile(DataSources sources, string outputPath)
    {
        var file = new DataFileWriter();
        file.Write(outputPath);
    }
}
