namespace MscText.Documents;

/// <summary>Second pass over a page: decides its shape from what the first pass left over, and gives that its place.</summary>
internal sealed class PageAssembler(DocumentDraft draft, FieldCollector fields)
{
    private List<LooseUnit> _loose = fields.Loose;

    public BilingualDocument Assemble()
    {
        PageShape shape = Decide();
        switch (shape)
        {
            case PageShape.CodeSwitched:
                TakeHeadTitles();
                new BodyBuilder(draft).Add(_loose);
                break;
            case PageShape.LongArticle:
                TakeLeadingAbstracts();
                TakeHeadTitles();
                new BodyBuilder(draft).Add(_loose);
                break;
            default:
                AssembleAbstracts();
                break;
        }

        Warn(shape);
        return draft.Build(shape);
    }

    private PageShape Decide() =>
        PageShapes.IsCodeSwitched(_loose) ? PageShape.CodeSwitched
        : PageShapes.IsArticle(_loose, fields.HasAbstractLabel) ? PageShape.LongArticle
        : fields.HasAbstractLabel ? PageShape.LabelledPage
        : fields.HasFieldLabel ? PageShape.TitledPage
        : PageShape.BareAbstracts;

    private void AssembleAbstracts()
    {
        bool english = draft.HasAbstract(Language.English);
        bool chinese = draft.HasAbstract(Language.Chinese);
        var abstracts = new AbstractCollector(draft);
        var rest = new List<LooseUnit>();
        int first = FirstText();
        for (int i = 0; i < _loose.Count; i++)
        {
            LooseUnit loose = _loose[i];
            Language language = loose.Unit.Profile.Dominant;
            bool isFree = language == Language.English && !english || language == Language.Chinese && !chinese;
            bool isText = i >= first && (loose.Kind is LooseKind.Prose or LooseKind.Sentence || (loose.Kind == LooseKind.Item && loose.Unit.EndsSentence));
            if (isText && isFree)
            {
                abstracts.AddTo(language, loose.Unit);
            }
            else if (loose.Kind == LooseKind.SectionName && NextIsText(i))
            {
                abstracts.Open(loose.Label!);
            }
            else
            {
                rest.Add(loose);
            }
        }

        _loose = rest;
        TakeTitles();
        PlaceRest();
    }

    // The first paragraph. Single sentences are text only where they do not look like the title above it.
    private int FirstText()
    {
        int prose = _loose.FindIndex(l => l.Kind == LooseKind.Prose);
        int sentence = FirstSentence();
        return (prose, sentence) switch { (-1, -1) => _loose.Count, (-1, _) => sentence, (_, -1) => prose, _ => Math.Min(prose, sentence) };
    }

    // English titles may end with a full stop but hold no finite verb; Chinese ones do not end with one.
    private int FirstSentence()
    {
        bool belowChinesePhrase = false;
        for (int i = 0; i < _loose.Count; i++)
        {
            LooseUnit loose = _loose[i];
            Language language = loose.Unit.Profile.Dominant;
            bool couldBeTitle = language == Language.English
                && (!FiniteVerbs.Occur(loose.Unit.Text) || (belowChinesePhrase && (i + 1 == _loose.Count || _loose[i + 1].Kind == LooseKind.Prose)));
            if (loose.Kind == LooseKind.Sentence && !couldBeTitle)
            {
                return i;
            }

            belowChinesePhrase |= loose.Kind == LooseKind.Phrase && language == Language.Chinese;
        }

        return -1;
    }

    private bool NextIsText(int index) =>
        index + 1 < _loose.Count && _loose[index + 1].Kind is LooseKind.Prose or LooseKind.Sentence or LooseKind.Item;

    private void TakeTitles()
    {
        BilingualDocument soFar = draft.Build(PageShape.BareAbstracts);
        int head = Math.Min(soFar.AbstractEnglish?.Span.Start ?? int.MaxValue, soFar.AbstractChinese?.Span.Start ?? int.MaxValue);
        if (draft.TitleChinese is null && TitleFinder.Find(_loose, Language.Chinese, head, soFar.AbstractChinese) is { } chinese)
        {
            draft.TitleChinese = chinese.Unit.Whole;
            _loose.Remove(chinese);
        }

        if (draft.TitleEnglish is null && TitleFinder.Find(_loose, Language.English, head, soFar.AbstractEnglish) is { } english)
        {
            draft.TitleEnglish = english.Unit.Whole;
            _loose.Remove(english);
        }

        TitlePairs.TrySplit(draft, _loose, head);
    }

    // Phrases that are left over belong to the site around the page; those in a run with advertising are advertising.
    private void PlaceRest()
    {
        int lastText = _loose.FindLastIndex(l => l.Kind is not (LooseKind.Phrase or LooseKind.SectionName) || l.Unit.Width > 200);
        int start = draft.AbstractStart();
        int end = draft.AbstractEnd();
        bool hasAdvertising = draft.Dropped.Exists(d => d.Reason == DroppedReason.Advertisement && d.Text.Start > end);
        var body = new List<LooseUnit>();
        for (int i = 0; i < _loose.Count; i++)
        {
            LooseUnit loose = _loose[i];
            bool isSlogan = loose.Kind is LooseKind.Phrase or LooseKind.SectionName && i > lastText
                || (loose.Kind == LooseKind.Phrase && loose.Unit.Span.Start < start);
            if (!isSlogan)
            {
                body.Add(loose);
                continue;
            }

            draft.Drop(hasAdvertising && loose.Unit.Span.Start > end ? DroppedReason.Advertisement : DroppedReason.PageFurniture, loose.Unit);
        }

        new BodyBuilder(draft).Add(body);
        foreach (AbstractSection section in draft.Sections(Language.English).Concat(draft.Sections(Language.Chinese)))
        {
            var unit = new PageUnit(draft.Source, section.Text.Span, line: 1, blankBefore: false);
            draft.References.AddRange(ReferenceFinder.Find(unit));
        }
    }

    // A bilingual article may begin with both abstracts without any heading.
    private void TakeLeadingAbstracts()
    {
        if (fields.HasAbstractLabel)
        {
            return;
        }

        int firstHeading = _loose.FindIndex(l => l.Kind is LooseKind.Numbered or LooseKind.SectionName or LooseKind.Row or LooseKind.Item);
        List<LooseUnit> leading = [.. _loose.Take(Math.Max(0, firstHeading)).Where(l => l.Kind == LooseKind.Prose)];
        if (leading.Exists(l => l.Unit.Profile.Dominant == Language.English) && leading.Exists(l => l.Unit.Profile.Dominant == Language.Chinese))
        {
            var abstracts = new AbstractCollector(draft);
            foreach (LooseUnit loose in leading.Where(l => l.Unit.Profile.Dominant != Language.Mixed))
            {
                abstracts.AddTo(loose.Unit.Profile.Dominant, loose.Unit);
                _loose.Remove(loose);
            }
        }
    }

    // Running text begins with its titles, unless its first line is the heading of its introduction.
    private void TakeHeadTitles()
    {
        for (int i = 0; i < 2 && _loose.Count > 1; i++)
        {
            LooseUnit loose = _loose[0];
            bool isTitle = loose.Label is null && loose.Marker is null && loose.Kind is LooseKind.Phrase or LooseKind.Sentence
                && (BodyBuilder.LooksLikeHeading(loose.Unit) || BodyBuilder.LooksLikeQuestion(loose.Unit));
            if (!isTitle)
            {
                return;
            }

            bool isChinese = loose.Unit.Profile.Dominant == Language.Chinese
                || (loose.Unit.Profile.Dominant == Language.Mixed && loose.Unit.Profile.EnglishShare < 0.5);
            if (isChinese ? draft.TitleChinese is not null : draft.TitleEnglish is not null)
            {
                return;
            }

            if (isChinese)
            {
                draft.TitleChinese = loose.Unit.Whole;
            }
            else
            {
                draft.TitleEnglish = loose.Unit.Whole;
            }

            _loose.RemoveAt(0);
        }
    }

    private void Warn(PageShape shape)
    {
        if (draft.TitleChinese is null && draft.TitleEnglish is null)
        {
            draft.Warn(DocumentWarningCodes.NoTitle, "No title was recognised.");
        }

        if (shape is PageShape.LongArticle or PageShape.CodeSwitched)
        {
            return;
        }

        foreach (Language language in (ReadOnlySpan<Language>)[Language.English, Language.Chinese])
        {
            if (!draft.HasAbstract(language))
            {
                draft.Warn(DocumentWarningCodes.MissingAbstract, $"No abstract in {language} was recognised.");
            }
        }
    }
}
