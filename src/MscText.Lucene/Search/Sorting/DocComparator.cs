namespace MscText.Lucene;

/// <summary>Orders hits by document number.</summary>
internal sealed class DocComparator(int slots, bool reverse) : FieldComparator
{
    private readonly int[] _docs = new int[slots];
    private int _bottom;
    private int _docBase;

    public override void StartSegment(LeafReaderContext context) => _docBase = context.DocBase;

    public override int Compare(int slot, int other) => Order(_docs[slot], _docs[other]);

    public override void SetBottom(int slot) => _bottom = _docs[slot];

    public override int CompareToBottom(int doc, float score) => Order(_docBase + doc, _bottom);

    public override void Copy(int slot, int doc, float score) => _docs[slot] = _docBase + doc;

    private int Order(int x, int y) => reverse ? y.CompareTo(x) : x.CompareTo(y);
}
