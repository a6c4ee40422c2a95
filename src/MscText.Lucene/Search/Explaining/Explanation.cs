using System.Globalization;
using System.Text;

namespace MscText.Lucene;

/// <summary>How the score of a document came about.</summary>
/// <param name="Value">The value: at the top, exactly the score of the hit; 0 where the document does not match.</param>
/// <param name="Description">What the value is, in words and numbers.</param>
/// <param name="Details">What it was computed from.</param>
public sealed record Explanation(float Value, string Description, params IReadOnlyList<Explanation> Details)
{
    /// <summary>False where the document does not match.</summary>
    public bool IsMatch { get; init; } = true;

    /// <summary>A line a value, its details indented under it.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        Append(text, 0);
        return text.ToString();
    }

    internal static Explanation NoMatch(string description, params IReadOnlyList<Explanation> details) =>
        new(0f, description, details) { IsMatch = false };

    private void Append(StringBuilder text, int depth)
    {
        text.Append(' ', 2 * depth).Append(CultureInfo.InvariantCulture, $"{Value} = {Description}\n");
        foreach (Explanation detail in Details)
        {
            detail.Append(text, depth + 1);
        }
    }
}
