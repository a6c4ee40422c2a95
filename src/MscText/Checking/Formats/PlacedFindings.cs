using MscText.Alignment;

namespace MscText.Checking;

/// <summary>The findings of a document by the bead or the sentence that they stand in.</summary>
internal sealed class PlacedFindings
{
    private readonly Dictionary<int, List<Finding>> _beads = [];
    private readonly Dictionary<int, List<Finding>> _sentences = [];
    private readonly List<Finding> _rest = [];

    public PlacedFindings(CheckedDocument document)
    {
        int[] english = BeadsOf(document.Alignment, document.Alignment?.English.Count ?? 0, b => b.English);
        int[] chinese = BeadsOf(document.Alignment, document.Alignment?.Chinese.Count ?? 0, b => b.Chinese);
        foreach (Finding finding in document.Findings)
        {
            int sentence = finding.Side switch
            {
                Language.English => Find(document.Alignment?.English, finding.Span),
                Language.Chinese => Find(document.Alignment?.Chinese, finding.Span),
                _ => -1,
            };
            if (sentence >= 0)
            {
                Add(_beads, (finding.Side == Language.English ? english : chinese)[sentence], finding);
            }
            else if ((sentence = Find(document.Text?.Sentences, finding.Span)) >= 0)
            {
                Add(_sentences, sentence, finding);
            }
            else
            {
                _rest.Add(finding);
            }
        }
    }

    /// <summary>Findings outside every bead and sentence.</summary>
    public IReadOnlyList<Finding> Rest => _rest;

    /// <summary>The findings of a bead of the alignment.</summary>
    public IReadOnlyList<Finding> OfBead(int number) => _beads.TryGetValue(number, out List<Finding>? findings) ? findings : [];

    /// <summary>The findings of a sentence of the text without a counterpart.</summary>
    public IReadOnlyList<Finding> OfSentence(int number) => _sentences.TryGetValue(number, out List<Finding>? findings) ? findings : [];

    private static void Add(Dictionary<int, List<Finding>> rows, int row, Finding finding)
    {
        if (!rows.TryGetValue(row, out List<Finding>? findings))
        {
            rows.Add(row, findings = []);
        }

        findings.Add(finding);
    }

    private static int[] BeadsOf(AlignedDocument? alignment, int sentences, Func<Bead, IReadOnlyList<int>> side)
    {
        int[] result = new int[sentences];
        for (int b = 0; b < (alignment?.Beads.Count ?? 0); b++)
        {
            foreach (int sentence in side(alignment!.Beads[b]))
            {
                result[sentence] = b;
            }
        }

        return result;
    }

    /// <summary>The sentence that a place begins in, or -1.</summary>
    private static int Find(IReadOnlyList<AlignedSentence>? sentences, TextSpan span)
    {
        int low = 0;
        int high = (sentences?.Count ?? 0) - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            TextSpan at = sentences![middle].Span;
            if (span.Start < at.Start)
            {
                high = middle - 1;
            }
            else if (span.Start >= at.End)
            {
                low = middle + 1;
            }
            else
            {
                return middle;
            }
        }

        return -1;
    }
}
