using MscText.Alignment;

namespace MscText.Checking;

/// <summary>
/// Words translated in a sense that they don't have in the field: 地方政府 for local administration, 系统管理 for systemic
/// administration, 增长因素 for growth factors.
/// </summary>
internal sealed class WrongSenseRule(RuleTerms terms) : ITextRule, IAlignedRule
{
    // Below, the context leaves room for the everyday sense.
    private const double Sure = 0.75;
    private const double Likely = 0.5;

    // In a document of another field, the everyday sense is the likelier one.
    private const double ConfidenceElsewhere = 0.4;

    public string Id => "wrong-sense";

    public string Summary => "A word was translated in a sense that it does not have here.";

    public FindingSeverity Severity => FindingSeverity.Error;

    /// <summary>Judges Chinese words by the English words that they translate.</summary>
    public IEnumerable<Finding> Check(AlignedDocument document, CancellationToken cancellation)
    {
        var senses = new BeadSenses(new BackTranslator(terms));
        double fit = DocumentField.IsOfAnother(document, terms.Matcher) ? ConfidenceElsewhere : 1;
        foreach (Bead bead in document.Beads.Where(b => !b.IsNull))
        {
            cancellation.ThrowIfCancellationRequested();
            string english = string.Join(' ', bead.English.Select(n => document.English[n].Text));
            var other = TextSpan.FromBounds(document.English[bead.English[0]].Span.Start, document.English[bead.English[^1]].Span.End);
            foreach (AlignedSentence sentence in bead.Chinese.Select(n => document.Chinese[n]))
            {
                foreach ((TextSpan span, string word, string right, double confidence) in senses.Find(english, ChineseWords.Cut(sentence.Text, terms.Matcher)))
                {
                    yield return At(
                        Language.Chinese,
                        document.ChineseSource,
                        new TextSpan(sentence.Span.Start + span.Start, span.Length),
                        other,
                        ($"“{word}” in the English is {right} here.", $"英文的“{word}”在此应为“{right}”。"),
                        right,
                        confidence * fit);
                }
            }
        }
    }

    /// <summary>Judges the Chinese fragments of a code-switched text.</summary>
    public IEnumerable<Finding> Check(CheckedText text, CancellationToken cancellation)
    {
        if (text.Side != Language.Mixed || SwitchedText.Read(text.Sentences, terms.Matcher) is not { } switched)
        {
            yield break;
        }

        var english = new BackTranslator(terms);
        var compounds = new CompoundReader(english);
        var judge = new SenseJudge(switched, english);
        foreach (ChineseFragment fragment in switched.Fragments)
        {
            cancellation.ThrowIfCancellationRequested();
            WrongCompound[] wrong = [.. compounds.Read(fragment.Words).Where(c => c.IsListed || switched.IsBiomedical)];
            foreach (WrongCompound compound in wrong)
            {
                yield return At(
                    text,
                    fragment,
                    compound.Span,
                    compound.Concept.PreferredEnglish,
                    compound.Right,
                    compound.IsListed ? 0.9 : 0.65);
            }

            foreach (Finding finding in JudgeWords(text, fragment, judge, wrong))
            {
                yield return finding;
            }
        }
    }

    private IEnumerable<Finding> JudgeWords(CheckedText text, ChineseFragment fragment, SenseJudge judge, WrongCompound[] told)
    {
        for (int start = 0; start < fragment.Words.Text.Length; start++)
        {
            if (!MisleadingWords.Default.TryFindEveryday(
                fragment.Words.Text, start, (s, l) => fragment.Words.IsWhole(new TextSpan(s, l)), out EverydayWord? everyday))
            {
                continue;
            }

            var span = new TextSpan(start, everyday.Text.Length);
            SenseVerdict verdict = judge.Judge(fragment, span, everyday);
            if (verdict.Confidence >= SenseJudge.Threshold && !Array.Exists(told, c => c.Span.Overlaps(span)))
            {
                yield return At(text, fragment, verdict.Span, verdict.Word.Row.English, verdict.Right, verdict.Confidence);
                start = span.End - 1;
            }
        }
    }

    private Finding At(CheckedText text, ChineseFragment fragment, TextSpan span, string english, string right, double confidence) => At(
        text.Side,
        text.Source,
        new TextSpan(text.Sentences[fragment.Sentence].Span.Start + fragment.Span.Start + span.Start, span.Length),
        null,
        ($"“{english}” was probably meant, and that is {right} here.", $"原意可能是“{english}”，在此应为“{right}”。"),
        right,
        confidence);

    private Finding At(Language side, string source, TextSpan place, TextSpan? other, (string English, string Chinese) message, string right, double confidence) => new(
        Id,
        confidence >= Sure ? FindingSeverity.Error : confidence >= Likely ? FindingSeverity.Warning : FindingSeverity.Info,
        side,
        place,
        other,
        place.Of(source).ToString(),
        message.English,
        message.Chinese,
        right,
        Math.Round(confidence, 2));
}
