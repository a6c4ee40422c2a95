using MscText.Data;

namespace MscText.DataCompiler;

/// <summary>The biomedical term dictionary, from our own lists.</summary>
internal sealed class TermsDataSet : IDataSet
{
    public string FileName => "terms.bin";

    public void Compile(DataSources sources, string outputPath)
    {
        var file = new DataFileWriter();
        file.Write(outputPath);
    }
}
