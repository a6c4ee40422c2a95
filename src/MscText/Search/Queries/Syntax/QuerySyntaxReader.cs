using MscText.Alignment;

namespace MscText.Search;

/// <summary>Puts the pieces of a query together: exclusions bind closest, then AND, then OR.</summary>
/// <remarks>
/// Never fails: what makes no sense where it stands is plain text. Words one after the other make one stretch of text, so that terms of
/// several words are seen. Brackets count only where something tells that they are meant so.
/// </remarks>
internal sealed class QuerySyntaxReader
{
    // Deeper brackets are read as words.
    private const int MaxDepth = 20;
    private const int MaxTokens = 1000;

    private readonly string _query;
    private readonly List<QueryToken> _tokens;
    private readonly List<QueryProblem> _problems;
    private int _at;

    private QuerySyntaxReader(string query)
    {
        _query = query;
        var lexer = new QueryLexer(query);
        _tokens = [.. lexer.Read().Take(MaxTokens)];
        _problems = [.. lexer.Problems];
        if (ShoutsSentence())
        {
            MakeText(t => t.Kind is QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Not);
        }

        CheckOperators();
        CheckBrackets();
    }

    /// <summary>Reads a query.</summary>
    /// <returns>The query, null where it is blank, and what could not be taken as it seems to be meant.</returns>
    public static (QueryNode? Root, IReadOnlyList<QueryProblem> Problems) Read(string query)
    {
        var reader = new QuerySyntaxReader(query);
        QueryNode? root = reader.ReadOr(depth: 0);
        return (root, reader._problems);
    }

    private QueryTokenKind? Current => _at < _tokens.Count ? _tokens[_at].Kind : null;

    private QueryNode? ReadOr(int depth)
    {
        var parts = new List<QueryNode>();
        Add(parts, ReadAnd(depth));
        while (Current == QueryTokenKind.Or)
        {
            _at++;
            Add(parts, ReadAnd(depth));
        }

        return Group(GroupKind.Or, parts);
    }

    private QueryNode? ReadAnd(int depth)
    {
        var parts = new List<QueryNode>();
        Add(parts, ReadList(depth));
        while (Current == QueryTokenKind.And)
        {
            _at++;
            Add(parts, ReadList(depth));
        }

        return Group(GroupKind.And, parts);
    }

    private QueryNode? ReadList(int depth)
    {
        var parts = new List<QueryNode>();
        while (Current is not (null or QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Close))
        {
            Add(parts, ReadOne(depth));
        }

        return Group(GroupKind.List, Joined(parts));
    }

    private QueryNode? ReadOne(int depth)
    {
        QueryToken token = _tokens[_at++];
        switch (token.Kind)
        {
            case QueryTokenKind.Minus or QueryTokenKind.Not:
                return ReadOperand(depth) is { } excluded
                    ? new NotNode(TextSpan.FromBounds(token.Span.Start, excluded.Span.End), excluded)
                    : null;
            case QueryTokenKind.Field:
                return ReadOperand(depth) is { } value
                    ? new FieldNode(TextSpan.FromBounds(token.Span.Start, value.Span.End), token.Field, value)
                    : null;
            case QueryTokenKind.Open:
                QueryNode? inner = ReadOr(depth + 1);
                _at += Current == QueryTokenKind.Close ? 1 : 0;
                return inner;
            case QueryTokenKind.Node:
                return token.Node;
            default:
                return new TextNode(token.Span);
        }
    }

    private QueryNode? ReadOperand(int depth) =>
        Current is null or QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Close ? null : ReadOne(depth);

    private static void Add(List<QueryNode> parts, QueryNode? part)
    {
        if (part is not null)
        {
            parts.Add(part);
        }
    }

    private static QueryNode? Group(GroupKind kind, List<QueryNode> parts) => parts.Count switch
    {
        0 => null,
        1 => parts[0],
        _ => new GroupNode(TextSpan.FromBounds(parts[0].Span.Start, parts[^1].Span.End), kind, parts),
    };

    // Neighbouring plain texts are one.
    private static List<QueryNode> Joined(List<QueryNode> parts)
    {
        var joined = new List<QueryNode>();
        foreach (QueryNode part in parts)
        {
            if (part is TextNode && joined is [.., TextNode last])
            {
                joined[^1] = new TextNode(TextSpan.FromBounds(last.Span.Start, part.Span.End));
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined;
    }

    private void MakeText(Predicate<QueryToken> which)
    {
        for (int i = 0; i < _tokens.Count; i++)
        {
            if (which(_tokens[i]))
            {
                _tokens[i] = new QueryToken(QueryTokenKind.Text, _tokens[i].Span);
            }
        }
    }

    /// <summary>Whether a title is typed all in capitals: AND is a word there as OF is.</summary>
    private bool ShoutsSentence()
    {
        bool functionWord = false;
        foreach (QueryToken token in _tokens.Where(t => t.Kind == QueryTokenKind.Text))
        {
            ReadOnlySpan<char> word = token.Span.Of(_query);
            foreach (char c in word)
            {
                if (char.IsLower(c))
                {
                    return false;
                }
            }

            functionWord |= word.Length > 1 && word is not "ALL" && EnglishWords.IsStopWord(word);
        }

        return functionWord;
    }

    /// <summary>Operators with nothing to work on are words.</summary>
    private void CheckOperators()
    {
        for (int i = 0; i < _tokens.Count; i++)
        {
            QueryToken token = _tokens[i];
            bool before = i > 0 && EndsOperand(_tokens[i - 1].Kind);
            bool after = i + 1 < _tokens.Count
                && (StartsOperand(_tokens[i + 1].Kind) || (token.Kind != QueryTokenKind.Not && _tokens[i + 1].Kind == QueryTokenKind.Not));
            bool fits = token.Kind switch
            {
                QueryTokenKind.And or QueryTokenKind.Or => before && after,
                QueryTokenKind.Not => after,
                _ => true,
            };
            if (!fits)
            {
                _tokens[i] = new QueryToken(QueryTokenKind.Text, token.Span);
                _problems.Add(new QueryProblem(
                    token.Span,
                    $"{token.Span.Of(_query)} has nothing to join: it is searched as a word.",
                    $"{token.Span.Of(_query)} 前后缺少检索内容：已按普通词检索。"));
            }
        }
    }

    private static bool StartsOperand(QueryTokenKind kind) =>
        kind is QueryTokenKind.Text or QueryTokenKind.Node or QueryTokenKind.Field or QueryTokenKind.Minus or QueryTokenKind.Open;

    private static bool EndsOperand(QueryTokenKind kind) => kind is QueryTokenKind.Text or QueryTokenKind.Node or QueryTokenKind.Close;

    /// <summary>Keeps the brackets that belong together and of which an operator tells that they are meant; others are no syntax.</summary>
    private void CheckBrackets()
    {
        var open = new Stack<int>();
        var kept = new HashSet<int>();
        for (int i = 0; i < _tokens.Count; i++)
        {
            if (_tokens[i].Kind == QueryTokenKind.Open)
            {
                open.Push(i);
            }
            else if (_tokens[i].Kind == QueryTokenKind.Close && open.TryPop(out int start) && open.Count < MaxDepth && IsMeant(start, i))
            {
                kept.Add(start);
                kept.Add(i);
            }
        }

        for (int i = _tokens.Count - 1; i >= 0; i--)
        {
            if (_tokens[i].Kind is QueryTokenKind.Open or QueryTokenKind.Close && !kept.Contains(i))
            {
                _tokens.RemoveAt(i);
            }
        }
    }

    private bool IsMeant(int open, int close)
    {
        if (open + 1 == close)
        {
            return false;
        }

        bool before = open > 0 && _tokens[open - 1].Kind is QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Not
            or QueryTokenKind.Minus or QueryTokenKind.Field;
        bool after = close + 1 < _tokens.Count && _tokens[close + 1].Kind is QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Not;
        return before || after || _tokens.Skip(open + 1).Take(close - open - 1).Any(t => t.Kind is QueryTokenKind.And or QueryTokenKind.Or);
    }
}
