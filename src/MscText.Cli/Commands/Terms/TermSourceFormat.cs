namespace MscText.Cli.Commands;

/// <summary>Values of <c>terms import --from</c>.</summary>
internal enum TermSourceFormat
{
    Auto,
    Mesh,
    Obo,
    Tbx,
    Tmx,
    Csv,
    Tsv,
}
