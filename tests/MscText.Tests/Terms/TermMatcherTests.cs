using MscText.Terms;

namespace MscText.Tests.Terms;

public class TermMatcherTests
{
    [Theory]
    [InlineData("Mesenchymal stem cells (MSCs) are", "mesenchymal-stem-cell:0-22 mesenchymal-stem-cell:24-28")]
    [InlineData("間充質幹細胞外泌體", "mesenchymal-stem-cell:0-6")]
    public void Finds_terms_where_they_stand(string text, string expected)
    {
        IEnumerable<string> found = TermMatcher.Default.Find(text).Where(m => !m.IsNested)
            .Select(m => $"{m.Concept.Id}:{m.Span.Start}-{m.Span.End}");
        Assert.Equal(expected, string.Join(' ', found));
    }
}
