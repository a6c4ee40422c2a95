namespace MscText.DataCompiler;

/// <summary>One compiled file: what it is called and how it is made.</summary>
internal interface IDataSet
{
    /// <summary>File name of the result, which is also the name of the embedded resource.</summary>
    string FileName { get; }

    /// <summary>Makes the result from the sources and writes it.</summary>
    void Compile(DataSources sources, string outputPath);
}
