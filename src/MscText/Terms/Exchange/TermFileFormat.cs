namespace MscText.Terms;

/// <summary>The format of a file of terms to import.</summary>
public enum TermFileFormat
{
    /// <summary>This library's own list: tab-separated, with the columns id, type, en, zh, zh-Hant, abbr, broader; what <see cref="TermExporter"/> writes.</summary>
    TermList,

    /// <summary>A table with one term a row, separated by commas (RFC 4180), semicolons or tabs; see <see cref="TermColumns"/>.</summary>
    Table,

    /// <summary>Descriptors of the Medical Subject Headings in XML (<c>desc2026.xml</c>).</summary>
    Mesh,

    /// <summary>An ontology in OBO 1.4.</summary>
    Obo,

    /// <summary>TermBase eXchange, ISO 30042: 2008 (<c>martif</c>) and 2019 (<c>tbx</c>, styles DCA and DCT).</summary>
    Tbx,

    /// <summary>Translation Memory eXchange 1.4; its short units are taken as terms.</summary>
    Tmx,
}
