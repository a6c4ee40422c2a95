namespace MscText.Terms;

/// <summary>Reads files of one format.</summary>
internal interface ITermFileReader
{
    /// <summary>
    /// The entries, one in memory at a time. What is wrong with an entry is a result; what is wrong with the file as such
    /// may be thrown: <c>XmlException</c>, <c>TermFileException</c>, <c>IOException</c>.
    /// </summary>
    IEnumerable<TermReadResult> Read(TermFile file);
}
