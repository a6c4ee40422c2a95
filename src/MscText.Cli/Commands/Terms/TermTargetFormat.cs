namespace MscText.Cli.Commands;

/// <summary>Values of <c>terms export --to</c>.</summary>
internal enum TermTargetFormat
{
    Tsv,
    Tbx,
    Solr,
    Elasticsearch,
}
