namespace MscText.Tests.Readme;

/// <summary>The code that README.md shows, compiled. <see cref="ReadmeTests"/> keeps the two equal.</summary>
internal static class ReadmeExample
{
    public static void Run(TextWriter Console)
    {
        // <readme>
        var normalized = BilingualText.Normalize("癌癥微環境中的ＩＬ－６");      // 癌症微环境中的il-6
        var source = normalized.Map.ToOriginal(new TextSpan(7, 4));             // [7..11): ＩＬ－６

        foreach (var token in BilingualText.Segment("MSCs对AML的作用(p<0.05)"))
            Console.WriteLine($"{token.Kind} {token.Span}");

        foreach (var bead in BilingualText.Align("MSCs secrete IL-6. AML relapsed.", "MSCs分泌IL-6。AML复发。").Beads)
            Console.WriteLine($"{bead} {bead.Confidence:0.00}");
        // </readme>
        Assert.Equal("癌症微环境中的il-6", normalized.Text);
        Assert.Equal(new TextSpan(7, 4), source);
    }
}
