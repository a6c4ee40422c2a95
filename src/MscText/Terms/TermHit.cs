namespace MscText.Terms;

/// <summary>A match as the matcher stores it: numbers only.</summary>
internal struct TermHit
{
    public int Start;
    public int Length;
    public int Concept;
    public byte Layer;
    public bool IsNested;
    public bool IsAmbiguous;
}
