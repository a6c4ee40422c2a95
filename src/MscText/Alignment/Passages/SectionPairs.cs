using MscText.Documents;

namespace MscText.Alignment;

/// <summary>Pairs the sections of two abstracts, which need not have the same ones.</summary>
internal static class SectionPairs
{
    /// <summary>
    /// Groups of sections that belong together. Both sides are cut where sections of the same kind begin, in the order that lets most of
    /// them be paired; a section that the other side lacks stays with the one before it.
    /// </summary>
    public static List<PassagePair> Of(DocumentAbstract english, DocumentAbstract chinese)
    {
        AbstractSectionKind?[] left = Kinds(english);
        AbstractSectionKind?[] right = Kinds(chinese);
        int[,] common = Common(left, right);
        var pairs = new List<PassagePair>();
        (int English, int Chinese) from = (0, 0);
        (int i, int j) = (0, 0);
        while (i < left.Length && j < right.Length)
        {
            if (Matches(left[i], right[j]) && common[i, j] == common[i + 1, j + 1] + 1)
            {
                // What comes before the first heading of both is a group too, unless nothing does.
                Add(i, j);
                (i, j) = (i + 1, j + 1);
            }
            else if (common[i + 1, j] >= common[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        Add(left.Length, right.Length);
        return pairs;

        void Add(int englishEnd, int chineseEnd)
        {
            if (englishEnd > from.English || chineseEnd > from.Chinese)
            {
                pairs.Add(new PassagePair(englishEnd - from.English, chineseEnd - from.Chinese));
                from = (englishEnd, chineseEnd);
            }
        }
    }

    private static AbstractSectionKind?[] Kinds(DocumentAbstract text) =>
        [.. text.Sections.Select(s => s.Label is null || s.Kind == AbstractSectionKind.Other ? (AbstractSectionKind?)null : s.Kind)];

    private static bool Matches(AbstractSectionKind? english, AbstractSectionKind? chinese) => english is not null && english == chinese;

    /// <summary>For each place in both: how many of the sections that follow can be paired in order (the longest common subsequence).</summary>
    private static int[,] Common(AbstractSectionKind?[] left, AbstractSectionKind?[] right)
    {
        int[,] common = new int[left.Length + 1, right.Length + 1];
        for (int i = left.Length - 1; i >= 0; i--)
        {
            for (int j = right.Length - 1; j >= 0; j--)
            {
                common[i, j] = Matches(left[i], right[j])
                    ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }
}
