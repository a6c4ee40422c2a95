using MscText.DataCompiler;

// Called by src/MscText/Dictionaries.targets only.
var options = new Dictionary<string, string>(StringComparer.Ordinal);
for (int i = 0; i + 1 < args.Length; i += 2)
{
    options[args[i]] = args[i + 1];
}

try
{
    var sources = new DataSources(options["--packages"], options["--checksums"], options["--terms"]);
    IDataSet[] dataSets =
    [
        new OpenCcDataSet(), new JiebaDataSet(), new CedictDataSet(), new GeneralDataSet(), new PinyinDataSet(), new TermsDataSet(), new UnicodeDataSet(), new ScriptDataSet(),
    ];
    foreach (IDataSet dataSet in dataSets)
    {
        dataSet.Compile(sources, Path.Combine(options["--out"], dataSet.FileName));
    }

    return 0;
}
catch (DataSourceException e)
{
    // The form that MSBuild shows as an error.
    Console.Error.WriteLine($"MscText.DataCompiler : error MSCT003: {e.Message}");
    return 1;
}
