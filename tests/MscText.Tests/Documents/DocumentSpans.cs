using MscText.Documents;

namespace MscText.Tests.Documents;

/// <summary>Every text of a document that stands in its source.</summary>
internal static class DocumentSpans
{
    public static IEnumerable<SourceText> All(BilingualDocument document)
    {
        PublicationInfo publication = document.Publication;
        SourceText?[] single =
        [
            document.TitleEnglish, document.TitleChinese, publication.Citation, publication.Journal, publication.Date, publication.Volume, publication.Issue,
            publication.Pages, publication.ElectronicDate, publication.Doi?.Source, publication.PubMedId?.Source,
        ];
        return single.OfType<SourceText>()
            .Concat(document.Authors.SelectMany(a => a.Marks is { } marks ? [a.Name, marks] : (SourceText[])[a.Name]))
            .Concat(document.Affiliations)
            .Concat(Sections(document.AbstractEnglish))
            .Concat(Sections(document.AbstractChinese))
            .Concat(document.Keywords)
            .Concat(document.Body.SelectMany(Block))
            .Concat(document.References.SelectMany(Reference))
            .Concat(document.Notes.Select(n => n.Text))
            .Concat(document.Labels)
            .Concat(document.Dropped.Select(d => d.Text));
    }

    private static IEnumerable<SourceText> Sections(DocumentAbstract? summary) =>
        summary is null ? [] : summary.Sections.SelectMany(s => s.Label is { } label ? [label, s.Text] : (SourceText[])[s.Text]);

    private static IEnumerable<SourceText> Block(BodyBlock block)
    {
        yield return block.Text;
        if (block.Marker is { } marker)
        {
            yield return marker;
        }

        if (block.Table?.Caption is { } caption)
        {
            yield return caption;
        }

        foreach (SourceText cell in block.Table?.Rows.SelectMany(r => r.Cells) ?? [])
        {
            yield return cell;
        }
    }

    private static IEnumerable<SourceText> Reference(DocumentReference reference) =>
        ((SourceText?[])[reference.Text, reference.Title, reference.Journal, reference.Doi?.Source, .. reference.TrialIds.Select(t => (SourceText?)t.Source)]).OfType<SourceText>();
}
