using System.Text;

namespace MscText.Lucene;

/// <summary>
/// Finds the documents that have a term which a pattern matches: <c>*</c> stands for any characters, <c>?</c> for one character (a Unicode
/// code point), <c>\</c> takes the next character as it is. The score is the boost. A pattern that starts with a wildcard is compared with
/// every term of the field.
/// </summary>
public sealed class WildcardQuery : MultiTermQuery
{
    /// <summary>A pattern.</summary>
    /// <param name="field">The field.</param>
    /// <param name="pattern">The pattern.</param>
    public WildcardQuery(string field, string pattern)
        : base(field)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        Pattern = Normalize(pattern);
    }

    /// <summary>The pattern, without backslashes that it does not need.</summary>
    public string Pattern { get; }

    /// <inheritdoc/>
    public override string ToString() => FieldText + QuerySyntax.EscapePattern(Pattern) + BoostText;

    internal override bool Contains(ReadOnlySpan<byte> term) => CreateAutomaton().Distance(term) >= 0;

    internal override Func<FieldTerms, MatchingTerms> CreateTerms()
    {
        Utf8Automaton automaton = CreateAutomaton();
        return terms => terms.Intersect(automaton);
    }

    internal override Query WithBoost(float boost) => new WildcardQuery(Field, Pattern) { Boost = boost };

    private protected override bool IsSame(Query other) => other is WildcardQuery query && Field == query.Field && Pattern == query.Pattern;

    private protected override int Hash() => HashCode.Combine(Field, Pattern);

    private static string Normalize(string pattern)
    {
        if (!pattern.Contains('\\', StringComparison.Ordinal))
        {
            return pattern;
        }

        StringBuilder result = new(pattern.Length);
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '\\')
            {
                result.Append(pattern[i]);
                continue;
            }

            char next = ++i < pattern.Length ? pattern[i] : '\\';
            result.Append(next is '*' or '?' or '\\' ? "\\" : "").Append(next);
        }

        return result.ToString();
    }

    private Utf8Automaton CreateAutomaton() => new(new WildcardAutomaton(Pattern));
}
