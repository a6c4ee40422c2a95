using System.Globalization;
using MscText.Alignment;
using MscText.Terms;

namespace MscText.Checking;

/// <summary>
/// House translations: pairs of an English and a Chinese term that are right in this house, whatever a rule says.
/// Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Terms are found as <see cref="TermMatcher"/> finds those of the dictionary: in either script, any case and width, English
/// plurals too. A finding is accepted where such a term covers its place, and the pair's other term stands on the other side
/// of the bead. In a text without a counterpart, a term of the pair alone is enough.
/// </remarks>
public sealed class AcceptedTerms
{
    private readonly TermMatcher _matcher;

    private AcceptedTerms(IEnumerable<Concept> concepts) =>
        _matcher = new TermMatcher(new TermDictionary([TermTable.Compile(concepts)], []), TermOverlap.Nested);

    /// <summary>Accepts pairs.</summary>
    /// <param name="pairs">Pairs of terms; one with an empty side is passed over.</param>
    public static AcceptedTerms Of(IEnumerable<BitextPair> pairs) => new(Concepts(pairs));

    /// <summary>Accepts the names of concepts for each other.</summary>
    public static AcceptedTerms Of(IEnumerable<Concept> concepts)
    {
        ArgumentNullException.ThrowIfNull(concepts);
        return new AcceptedTerms(concepts);
    }

    /// <summary>Pairs as concepts of their own.</summary>
    /// <param name="pairs">Pairs of terms; one with an empty side is passed over.</param>
    public static IEnumerable<Concept> Concepts(IEnumerable<BitextPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        return pairs
            .Where(p => p.English.Length > 0 && p.Chinese.Length > 0)
            .Select((p, i) => new Concept(string.Create(CultureInfo.InvariantCulture, $"accepted-{i}"), SemanticType.General)
            {
                English = [p.English],
                Chinese = [p.Chinese],
            });
    }

    /// <summary>The places of accepted pairs in a document.</summary>
    internal AcceptedPlaces In(CheckedDocument document)
    {
        var places = new AcceptedPlaces();
        if (document.Alignment is { } alignment)
        {
            foreach (Bead bead in alignment.Beads.Where(b => !b.IsNull))
            {
                List<(string Concept, TextSpan Span)> english = Find(bead.English.Select(n => alignment.English[n]));
                List<(string Concept, TextSpan Span)> chinese = Find(bead.Chinese.Select(n => alignment.Chinese[n]));
                foreach ((string concept, TextSpan span) in english.Where(e => chinese.Exists(c => c.Concept == e.Concept)))
                {
                    places.Add(Language.English, span);
                }

                foreach ((string concept, TextSpan span) in chinese.Where(c => english.Exists(e => c.Concept == e.Concept)))
                {
                    places.Add(Language.Chinese, span);
                }
            }
        }

        foreach ((_, TextSpan span) in Find(document.Text?.Sentences ?? []))
        {
            places.Add(Language.Mixed, span);
        }

        return places;
    }

    private List<(string Concept, TextSpan Span)> Find(IEnumerable<AlignedSentence> sentences) =>
    [
        .. sentences.SelectMany(s => _matcher.Find(s.Text)
            .Select(m => (m.Concept.Id, m.Span with { Start = s.Span.Start + m.Span.Start }))),
    ];
}
