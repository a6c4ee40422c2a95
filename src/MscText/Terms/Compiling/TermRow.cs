using System.Runtime.InteropServices;

namespace MscText.Terms;

/// <summary>Where the strings of a concept stand: identifier, then each list in the order of the fields.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TermRow
{
    public int FirstString;
    public SemanticType Type;
    public byte English;
    public byte Chinese;
    public byte ChineseTraditional;
    public byte Abbreviations;
    public byte Broader;

    /// <summary>Number of other senses, each of four strings: name, English, Chinese, concept or empty.</summary>
    public byte Senses;
    public byte Reserved;
}
