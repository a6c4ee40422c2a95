using System.Runtime.InteropServices;
using MscText.Lucene;
using MscText.Terms;

namespace MscText.Search;

/// <summary>
/// The concepts of the term dictionary that a document names, each as its id, as often as the language that names it more does.
/// Of the meanings of an abbreviation those count that the document also names in full, where there are any.
/// </summary>
/// <remarks>Reusable, for one thread at a time.</remarks>
internal sealed class ConceptTokenStream(TermMatcher matcher) : TokenStream
{
    private readonly TermMatchBuffer _matches = new();
    private readonly List<Mention> _mentions = [];
    private readonly Dictionary<ConceptKey, Count> _counts = [];
    private readonly HashSet<ConceptKey> _certain = [];
    private readonly List<(Concept Concept, int Count)> _concepts = [];
    private int _next;
    private int _left;
    private int _texts;

    /// <summary>Forgets the texts added so far.</summary>
    public ConceptTokenStream Clear()
    {
        _mentions.Clear();
        _counts.Clear();
        _certain.Clear();
        _concepts.Clear();
        _texts = 0;
        return this;
    }

    /// <summary>Adds a text.</summary>
    /// <param name="text">The text as it is written.</param>
    /// <param name="isChinese">Whether it counts for the Chinese side.</param>
    public ConceptTokenStream Add(string? text, bool isChinese = false)
    {
        if (string.IsNullOrEmpty(text))
        {
            return this;
        }

        matcher.Find(text, _matches);
        _texts++;
        foreach (ref readonly TermHit hit in _matches.Hits)
        {
            var concept = new ConceptKey(hit.Layer, hit.Concept);
            _mentions.Add(new Mention(concept, _texts, hit.Start, isChinese, hit.IsAmbiguous));
            if (!hit.IsAmbiguous)
            {
                _certain.Add(concept);
            }
        }

        return this;
    }

    /// <summary>Counts what was added; before the stream is read.</summary>
    public ConceptTokenStream Finish()
    {
        for (int i = 0; i < _mentions.Count;)
        {
            int end = i + 1;
            while (end < _mentions.Count && _mentions[end].Text == _mentions[i].Text && _mentions[end].Start == _mentions[i].Start)
            {
                end++;
            }

            AddMentions(i, end);
            i = end;
        }

        foreach ((ConceptKey key, Count count) in _counts)
        {
            _concepts.Add((matcher.Dictionary.Tables[key.Layer].Concept(key.Number), count.Larger));
        }

        Reset();
        return this;
    }

    /// <summary>Whether any concept was found.</summary>
    public bool IsEmpty => _concepts.Count == 0;

    /// <summary>The concepts found, each once.</summary>
    public IEnumerable<Concept> Concepts => _concepts.Select(c => c.Concept);

    /// <inheritdoc/>
    public override void Reset()
    {
        _next = 0;
        _left = 0;
    }

    /// <inheritdoc/>
    public override bool Next(ref IndexToken token)
    {
        if (_left == 0)
        {
            if (_next == _concepts.Count)
            {
                return false;
            }

            _left = _concepts[_next++].Count;
        }

        _left--;
        token.Term = _concepts[_next - 1].Concept.Id;
        return true;
    }

    /// <summary>Counts the mentions that begin at one place.</summary>
    private void AddMentions(int start, int end)
    {
        bool anyCertain = false;
        for (int i = start; i < end; i++)
        {
            anyCertain |= _mentions[i].IsAmbiguous && _certain.Contains(_mentions[i].Concept);
        }

        for (int i = start; i < end; i++)
        {
            Mention mention = _mentions[i];
            if (mention.IsAmbiguous && anyCertain && !_certain.Contains(mention.Concept))
            {
                continue;
            }

            ref Count count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, mention.Concept, out _);
            count = mention.IsChinese ? count with { Chinese = count.Chinese + 1 } : count with { Other = count.Other + 1 };
        }
    }

    // By their numbers: the concepts themselves are looked up once a document.
    private readonly record struct ConceptKey(byte Layer, int Number);

    private readonly record struct Mention(ConceptKey Concept, int Text, int Start, bool IsChinese, bool IsAmbiguous);

    private readonly record struct Count(int Other, int Chinese)
    {
        public int Larger => Math.Max(Other, Chinese);
    }
}
