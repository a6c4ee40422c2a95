using MscText.Search;
using MscText.Terms;

namespace MscText.Web;

/// <summary>"Searched as …": what a query was taken for, each with a link that takes it away or brings it back.</summary>
internal sealed class ChipList(HtmlWriter page, PageContext context, SearchRequest request)
{
    private readonly Texts _texts = Texts.For(context.Language);

    public void Write(IReadOnlyList<QueryChip> chips)
    {
        QueryChip[] named = [.. chips.Where(c => c is { IsRemoved: false, Kind: not QueryChipKind.Narrower })];
        QueryChip[] narrower = [.. chips.Where(c => c is { IsRemoved: false, Kind: QueryChipKind.Narrower })];
        if (named.Length + narrower.Length > 0)
        {
            page.Write($"<div class=\"chips\"><p class=\"label\" id=\"chips-label\">{_texts[TextKey.SearchedAs]}</p>");
            WriteList(named);
            if (narrower.Length > 0)
            {
                page.Write($"<details><summary>{_texts.Count(TextKey.OneNarrower, TextKey.Narrower, narrower.Length)}</summary>");
                WriteList(narrower);
                page.Write($"</details>");
            }

            page.Write($"</div>\n");
        }

        WriteRemoved([.. chips.Where(c => c.IsRemoved)]);
    }

    private void WriteList(QueryChip[] chips)
    {
        if (chips.Length == 0)
        {
            return;
        }

        page.Write($"<ul aria-labelledby=\"chips-label\">\n");
        foreach (QueryChip chip in chips)
        {
            WriteChip(chip);
        }

        page.Write($"</ul>");
    }

    private void WriteChip(QueryChip chip)
    {
        page.Write($"<li class=\"chip {KindOf(chip)}\"><span class=\"names\">");
        if (chip.IsExcluded)
        {
            page.Write($"{_texts[TextKey.ExcludedChip]} ");
        }

        if (chip.Kind is QueryChipKind.Abbreviation or QueryChipKind.Pinyin && SourceOf(chip) is { Length: > 0 } source)
        {
            page.Write($"<b>{source}</b> → ");
        }

        WriteNames(chip);
        WriteAlternatives(chip);
        page.Write($"</span>");
        string without = context.SearchLink(request with { RemovedChips = [.. request.RemovedChips, chip.Key], After = null });
        page.Write($"<a class=\"remove\" href=\"{without}\" rel=\"nofollow\" data-focus=\"chip:{chip.Key}\" aria-label=\"{_texts.With(TextKey.RemoveChip, NameOf(chip))}\" title=\"{_texts.With(TextKey.RemoveChip, NameOf(chip))}\"><span aria-hidden=\"true\">×</span></a></li>\n");
    }

    private void WriteAlternatives(QueryChip chip)
    {
        Concept[] others = [.. chip.Alternatives.Select(Find).OfType<Concept>().Take(4)];
        if (others.Length == 0)
        {
            return;
        }

        page.Write($"<span class=\"or\"> {_texts[TextKey.NotMeant]} ");
        for (int i = 0; i < others.Length; i++)
        {
            string name = _texts.Choose(others[i].PreferredEnglish, others[i].PreferredChinese);
            if (i > 0)
            {
                page.Write($"{_texts[TextKey.ListSeparator]}");
            }

            page.Write($"<a href=\"{context.SearchLink(request with { Query = Replace(chip.Source, name), After = null, RemovedChips = [] })}\" lang=\"{LanguageTag.Of(name)}\">{name}</a>");
        }

        page.Write($"</span>");
    }

    private void WriteRemoved(QueryChip[] removed)
    {
        if (removed.Length == 0)
        {
            return;
        }

        page.Write($"<div class=\"chips removed\"><p class=\"label\" id=\"removed-label\">{_texts[TextKey.NotSearchedAs]}</p><ul aria-labelledby=\"removed-label\">\n");
        foreach (QueryChip chip in removed)
        {
            string restored = context.SearchLink(request with { RemovedChips = [.. request.RemovedChips.Where(k => k != chip.Key)], After = null });
            page.Write($"<li class=\"chip\"><span class=\"names\">");
            WriteNames(chip);
            page.Write($"</span>");
            page.Write($"<a class=\"restore\" href=\"{restored}\" rel=\"nofollow\" data-focus=\"chip:{chip.Key}\" aria-label=\"{_texts.With(TextKey.RestoreChip, NameOf(chip))}\" title=\"{_texts.With(TextKey.RestoreChip, NameOf(chip))}\"><span aria-hidden=\"true\">+</span></a></li>\n");
        }

        page.Write($"</ul></div>\n");
    }

    private void WriteNames(QueryChip chip)
    {
        if (chip.English is not null)
        {
            page.Write($"<span lang=\"en\">{chip.English}</span>");
        }

        if (chip.Chinese is not null && chip.Chinese != chip.English)
        {
            page.Write($"{(chip.English is null ? string.Empty : " · ")}<span lang=\"zh-Hans\">{chip.Chinese}</span>");
        }
    }

    private string NameOf(QueryChip chip) => _texts.Choose(chip.English ?? chip.Chinese ?? chip.Key, chip.Chinese ?? chip.English ?? chip.Key);

    private string SourceOf(QueryChip chip) => IsInside(chip.Source) ? request.Query.Substring(chip.Source.Start, chip.Source.Length) : string.Empty;

    private string Replace(TextSpan source, string name) => IsInside(source)
        ? string.Concat(request.Query.AsSpan(0, source.Start), name, request.Query.AsSpan(source.End))
        : name;

    private bool IsInside(TextSpan span) => span.Start >= 0 && span.Length >= 0 && span.End <= request.Query.Length;

    private Concept? Find(string id) => Dictionaries.Of(context).TryGetConcept(id, out Concept? concept) ? concept : null;

    private static string KindOf(QueryChip chip) => chip.Kind switch
    {
        QueryChipKind.Narrower => "narrower",
        QueryChipKind.Abbreviation => "abbreviation",
        QueryChipKind.Pinyin => "pinyin",
        _ => "concept",
    };
}
