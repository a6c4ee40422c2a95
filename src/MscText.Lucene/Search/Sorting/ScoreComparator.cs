namespace MscText.Lucene;

/// <summary>Orders hits by score, the best first unless it is reversed.</summary>
internal sealed class ScoreComparator(int slots, bool reverse) : FieldComparator
{
    private readonly float[] _scores = new float[slots];
    private float _bottom;

    public override bool NeedsScores => true;

    public float Bottom => _bottom;

    public override int Compare(int slot, int other) => Order(_scores[slot], _scores[other]);

    public override void SetBottom(int slot) => _bottom = _scores[slot];

    public override int CompareToBottom(int doc, float score) => Order(score, _bottom);

    public override void Copy(int slot, int doc, float score) => _scores[slot] = score;

    private int Order(float x, float y) => reverse ? x.CompareTo(y) : y.CompareTo(x);
}
