namespace MscText.Alignment;

/// <summary>How common the shapes of beads are in translations, as natural logarithms.</summary>
internal static class BeadPriors
{
    private const double OneToOne = -0.1;
    private const double Null = -6;
    private const double OneToTwo = -3.5;
    private const double OneToThree = -5;
    private const double OneToFour = -6.5;
    private const double TwoToTwo = -6;

    /// <summary>A shape and its prior.</summary>
    internal readonly record struct Shape(int English, int Chinese, double LogPrior);

    /// <summary>The shapes of the types that are allowed; nulls always are, or some documents could not be aligned at all.</summary>
    public static Shape[] Shapes(BeadTypes types)
    {
        var shapes = new List<Shape> { new(1, 0, Null), new(0, 1, Null) };
        if (!types.HasFlag(BeadTypes.Nulls))
        {
            // A last resort.
            shapes = [new(1, 0, -50), new(0, 1, -50)];
        }

        Add(BeadTypes.OneToOne, 1, 1, OneToOne);
        Add(BeadTypes.OneToTwo, 1, 2, OneToTwo);
        Add(BeadTypes.OneToThree, 1, 3, OneToThree);
        Add(BeadTypes.OneToFour, 1, 4, OneToFour);
        Add(BeadTypes.TwoToTwo, 2, 2, TwoToTwo);
        return [.. shapes];

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
}
