namespace MscText.Terms;

/// <summary>The format in which terms are written.</summary>
public enum TermExportFormat
{
    /// <summary>This library's own list, <see cref="TermFileFormat.TermList"/>, sorted by identifier.</summary>
    TermList,

    /// <summary>TBX-Basic of ISO 30042:2019, style DCA.</summary>
    Tbx,

    /// <summary>A synonym file for the filters of Apache Lucene and Solr, in Solr's format.</summary>
    Solr,

    /// <summary>The body of a request that stores a synonym set in Elasticsearch: a rule a concept, its <c>id</c> that of the concept.</summary>
    Elasticsearch,
}
