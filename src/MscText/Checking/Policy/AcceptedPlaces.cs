namespace MscText.Checking;

/// <summary>Where accepted terms stand in a document.</summary>
internal sealed class AcceptedPlaces
{
    private readonly Dictionary<Language, List<TextSpan>> _places = [];

    public void Add(Language side, TextSpan span)
    {
        if (!_places.TryGetValue(side, out List<TextSpan>? spans))
        {
            _places.Add(side, spans = []);
        }

        spans.Add(span);
    }

    /// <summary>Whether a finding is about an accepted term: one covers its place.</summary>
    public bool Covers(Finding finding) =>
        _places.TryGetValue(finding.Side, out List<TextSpan>? spans) && spans.Exists(s => s.Contains(finding.Span));
}
