using MscText.Documents;

namespace MscText.Tests.Documents;

public sealed class NameListTests
{
    [Theory]
    [InlineData("Zhang S, Li WX, van der Berg J, O'Neil-Smith A.", "Zhang S; Li WX; van der Berg J; O'Neil-Smith A")]
    [InlineData("San Zhang1, Si Li1,2*, and Wu Wang2", "San Zhang ^ 1; Si Li ^ 1,2*; Wu Wang ^ 2")]
    [InlineData("Smith, John; Doe, Jane", "Smith, John; Doe, Jane")]
    [InlineData("Brightwater A(1), El-Sayed Q(1)(2).", "Brightwater A ^ (1); El-Sayed Q ^ (1)(2)")]
    [InlineData("张三 李四光 欧阳修文", "张三; 李四光; 欧阳修文")]
    [InlineData("张三1\uFF0C李四1,2\u3001王五△", "张三 ^ 1; 李四 ^ 1,2; 王五 ^ △")]
    [InlineData("阿布都·热合曼,古丽", "阿布都·热合曼; 古丽")]
    [InlineData("John A. Smith, MD, PhD, Mary Jones", "John A. Smith ^ MD, PhD; Mary Jones")]
    public void Reads_lists_of_names(string text, string expected)
    {
        List<Author>? authors = NameList.Parse(Unit(text), isAnnounced: false);

        Assert.NotNull(authors);
        Assert.Equal(expected, string.Join("; ", authors.Select(a => a.Marks is { } marks ? $"{a.Name} ^ {marks}" : a.Name.Text)));
    }

    [Theory]
    [InlineData("Bone Marrow, Cord Blood, Adipose Tissue")]
    [InlineData("Acute leukemia, lymphoma and myeloma")]
    [InlineData("Department of Neurology, Imag University")]
    [InlineData("间充质干细胞的研究进展")]
    [InlineData("Mesenchymal Stem Cells")]
    [InlineData("立即体验")]
    public void Leaves_other_phrases_alone(string text) => Assert.Null(NameList.Parse(Unit(text), isAnnounced: false));

    private static PageUnit Unit(string text) => new(text, new TextSpan(0, text.Length), 1, blankBefore: false);
}
