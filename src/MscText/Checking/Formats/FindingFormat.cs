namespace MscText.Checking;

/// <summary>How findings are written.</summary>
public enum FindingFormat
{
    /// <summary>A line a finding, to read; begins with file, line and column as editors expect them.</summary>
    Text,

    /// <summary>A JSON object a line and finding.</summary>
    Jsonl,

    /// <summary>One JSON object: counts, and the findings document by document.</summary>
    Json,

    /// <summary>SARIF 2.1.0, which code hosting services show beside the files.</summary>
    Sarif,

    /// <summary>XLIFF 2.1, the texts as translation units with the findings as notes.</summary>
    Xliff,

    /// <summary>A header line, then a line a finding, separated by tabs.</summary>
    Tsv,
}
