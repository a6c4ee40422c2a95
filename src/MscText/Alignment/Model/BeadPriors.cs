namespace MscText.Alignment;

/// <summary>
/// How common the shapes of beads are in translations, as natural logarithms. Sentences without a counterpart come in runs
/// (a list, a note, a paragraph left out), so that the first of a run costs more than those that follow.
/// </summary>
internal sealed class BeadPriors
{
    private const double OneToOne = -0.1;
    private const double OneToTwo = -3.5;
    private const double OneToThree = -5;
    private const double OneToFour = -6.5;
    private const double OneToFive = -8;
    private const double TwoToTwo = -6;
    private const double TwoToThree = -10;

    private const double FirstNull = -7;
    private const double NextNull = -2;
    private const double OtherNull = -5.5;

    // Where nulls aren't wanted they are a last resort: some documents could not be aligned at all without.
    private const double UnwantedNull = -50;

    // What the document says about its nulls counts in proportion to its beads, and these.
    private const double UsualBeads = 120;

    // Runs that a pass found are partly its own mistakes: half the way, on the scale of logarithms, is believed.
    private const double BeliefInRuns = 0.5;

    /// <summary>A shape with sentences on both sides, and its prior.</summary>
    internal readonly record struct Shape(int English, int Chinese, double LogPrior);

    /// <summary>The usual priors of the shapes that are allowed.</summary>
    public BeadPriors(BeadTypes types)
    {
        var shapes = new List<Shape>();
        Add(BeadTypes.OneToOne, 1, 1, OneToOne);
        Add(BeadTypes.OneToTwo, 1, 2, OneToTwo);
        Add(BeadTypes.OneToThree, 1, 3, OneToThree);
        Add(BeadTypes.OneToFour, 1, 4, OneToFour);
        Add(BeadTypes.OneToFive, 1, 5, OneToFive);
        Add(BeadTypes.TwoToTwo, 2, 2, TwoToTwo);
        Add(BeadTypes.TwoToThree, 2, 3, TwoToThree);
        Shapes = [.. shapes];
        Anchors = [.. shapes.Where(s => s.English + s.Chinese <= 3)];
        Anchors = Anchors.Length == 0 ? Shapes : Anchors;
        bool nulls = types.HasFlag(BeadTypes.Nulls);
        NullOpen = nulls ? FirstNull : UnwantedNull;
        NullExtend = nulls ? NextNull : UnwantedNull;
        NullSwitch = nulls ? OtherNull : UnwantedNull;

        void Add(BeadTypes type, int few, int many, double prior)
        {
            if (types.HasFlag(type))
            {
                shapes.Add(new Shape(few, many, prior));
                if (few != many)
                {
                    shapes.Add(new Shape(many, few, prior));
                }
            }
        }
    }

    private BeadPriors(BeadPriors other, double nullOpen)
    {
        Shapes = other.Shapes;
        Anchors = other.Anchors;
        NullOpen = nullOpen;
        NullExtend = other.NullExtend;
        NullSwitch = Math.Min(other.NullSwitch, nullOpen);
    }

    /// <summary>The shapes of beads with both sides that are allowed.</summary>
    public Shape[] Shapes { get; }

    /// <summary>The small ones of them, enough to see how the documents run beside each other.</summary>
    public Shape[] Anchors { get; }

    /// <summary>Prior of a sentence without a counterpart after one that has one.</summary>
    public double NullOpen { get; }

    /// <summary>Prior of a sentence without a counterpart after another of the same side.</summary>
    public double NullExtend { get; }

    /// <summary>Prior of a sentence without a counterpart after one of the other side; mostly the two belong together.</summary>
    public double NullSwitch { get; }

    /// <summary>Priors for a document in which a pass found these nulls: where some are missing, others are likelier to be.</summary>
    public BeadPriors Fit(IReadOnlyList<BeadSpan> path, double[] confidence)
    {
        double runs = 0;
        for (int b = 0; b < path.Count; b++)
        {
            runs += path[b].IsNull && (b == 0 || !path[b - 1].IsNull) ? confidence[b] : 0;
        }

        double rate = ((UsualBeads * Math.Exp(NullOpen)) + runs) / (UsualBeads + path.Count);
        return new BeadPriors(this, NullOpen + (BeliefInRuns * Math.Max(0, Math.Log(rate) - NullOpen)));
    }
}
