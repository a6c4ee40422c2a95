namespace MscText.Lucene;

/// <summary>Says of any document of a segment whether it is wanted.</summary>
internal interface IDocFilter
{
    bool Matches(int doc);
}
