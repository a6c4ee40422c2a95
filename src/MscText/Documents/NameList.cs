using System.Text.RegularExpressions;

namespace MscText.Documents;

/// <summary>Reads lists of authors in either language.</summary>
internal static partial class NameList
{
    private const string NameEdges = ".,;:\uFF0C\u3002\uFF1B\u3001|";

    // A phrase in capitals that holds one of these is no list of people.
    private static readonly string[] s_noNames =
    [
        "University", "Hospital", "Institute", "Department", "College", "School", "Center", "Centre", "Laboratory", "Faculty", "Academy", "Division",
        "Journal", "Review", "Article", "Abstract", "Cell", "Cells", "Stem", "Blood", "Marrow", "Disease", "Diseases", "Cancer", "Leukemia", "Leukaemia",
        "Therapy", "Treatment", "Trial", "Trials", "Study", "Clinical", "Medicine", "Medical", "Liver", "Patients", "Report", "Research", "China", "Free",
        "Text", "Full", "Links", "Login", "Share", "Email", "The", "With", "From", "For", "In", "Of",
    ];

    /// <summary>The people that a unit lists, or null where it is no list of names.</summary>
    /// <param name="unit">A line.</param>
    /// <param name="isAnnounced">Whether a heading said that names follow: then one name is enough and its form matters less.</param>
    public static List<Author>? Parse(PageUnit unit, bool isAnnounced)
    {
        if (unit.Text.Length > 4000 || unit.Form == UnitForm.Prose && !isAnnounced)
        {
            return null;
        }

        var authors = new List<Author>();
        foreach (TextSpan item in Split(unit.Text))
        {
            string text = item.Of(unit.Text).TrimEnd(". ").ToString();
            if (NoPerson().IsMatch(text))
            {
                continue;
            }

            if (Degree().IsMatch(text) && authors.Count > 0)
            {
                authors[^1] = WithMarks(unit, authors[^1], item.End);
                continue;
            }

            if (MarkOnly().IsMatch(text) && authors.Count > 0)
            {
                authors[^1] = WithMarks(unit, authors[^1], item.End);
                continue;
            }

            Match name = TrailingMarks().Match(text);
            TextSpan span = TextForms.Trim(unit.Text, new TextSpan(item.Start, name.Success ? name.Index : text.Length), NameEdges);
            if (span.Length == 0)
            {
                continue;
            }

            string candidate = span.Of(unit.Text).ToString();
            if (!IsName(candidate) && !(isAnnounced && IsPossibleName(candidate)))
            {
                return null;
            }

            var author = new Author(unit.Slice(span.Start, span.Length));
            authors.Add(item.End > span.End ? WithMarks(unit, author, item.End) : author);
        }

        return authors.Count >= (isAnnounced || HasInitials(authors) ? 1 : 2) ? authors : null;
    }

    private static bool HasInitials(List<Author> authors) => authors.Count == 1 && Initials().IsMatch(authors[0].Name.Text);

    private static Author WithMarks(PageUnit unit, Author author, int end)
    {
        int nameEnd = author.Name.End - unit.Span.Start;
        TextSpan marks = TextForms.Trim(unit.Text, TextSpan.FromBounds(nameEnd, end), ".,;\uFF0C\u3002\uFF1B\u3001");
        return marks.Length == 0 ? author : author with { Marks = unit.Slice(marks.Start, marks.Length) };
    }

    private static IEnumerable<TextSpan> Split(string text)
    {
        // "Smith, John; Doe, Jane": semicolons outrank commas.
        bool semicolons = text.AsSpan().ContainsAny(";\uFF1B|");
        string separators = semicolons ? ";\uFF1B|" : ",\uFF0C\u3001\t\r\n";
        if (!semicolons && !text.AsSpan().ContainsAny(",\uFF0C\u3001") && SpacedNames().IsMatch(text))
        {
            separators = " \u3000\t";
        }

        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !separators.Contains(text[i]))
            {
                continue;
            }

            TextSpan item = TextForms.Trim(text, TextSpan.FromBounds(start, i));
            start = i + 1;
            foreach (TextSpan name in SplitAtAnd(text, item))
            {
                yield return name;
            }
        }
    }

    private static IEnumerable<TextSpan> SplitAtAnd(string text, TextSpan item)
    {
        int start = item.Start;
        foreach (Match and in And().Matches(text[item.Start..item.End]))
        {
            TextSpan before = TextForms.Trim(text, TextSpan.FromBounds(start, item.Start + and.Index));
            if (before.Length > 0)
            {
                yield return before;
            }

            start = item.Start + and.Index + and.Length;
        }

        TextSpan rest = TextForms.Trim(text, TextSpan.FromBounds(start, item.End));
        if (rest.Length > 0)
        {
            yield return rest;
        }
    }

    private static bool IsName(string name)
    {
        int han = MscText.HanCharacters.Count(name);
        if (han > 0)
        {
            return ChineseName().IsMatch(name);
        }

        // "Smith, John" comes whole only out of a list divided by semicolons.
        int comma = name.IndexOf(',', StringComparison.Ordinal);
        name = comma > 0 ? name.Remove(comma, 1) : name;
        return name.Length <= 60 && LatinName().IsMatch(name) && !name.Split(' ', '-').Any(s_noNames.Contains);
    }

    private static bool IsPossibleName(string name) =>
        name.Length <= 60 && char.IsLetter(name[0]) && !name.ContainsAny(['@', '/', '\u3002', '\uFF1A', ':']) && !name.Any(char.IsDigit)
        && !AffiliationRules.NamesInstitution(name) && name.Split(' ').Length <= 7;

    // 2 to 4 characters, or a longer transliterated name with its dot; a Latin form in brackets may follow.
    [GeneratedRegex(@"^(?:[\u4E00-\u9FFF\u3400-\u4DBF]{2,4}|[\u4E00-\u9FFF]\s{1,2}[\u4E00-\u9FFF]|[\u4E00-\u9FFF]{1,8}(?:[·\u2027\u30FB][\u4E00-\u9FFF]{1,8}){1,3})(?:\s?[(\uFF08][A-Za-z .,'-]{3,40}[)\uFF09])?$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseName();

    // Capitalised parts, initials and particles: "Saint-Martin A", "van der Berg J", "Li XY", "J. A. O'Neil", "Torabi Fard Nima", "SeyedAli B".
    [GeneratedRegex(@"^(?:(?:de|da|dos|del|della|di|van|von|der|den|ter|la|le|bin|bint|al|el|ibn|y)\s|(?:al-|el-|d'|O'))*\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|da|dos|del|della|di|van|von|der|den|ter|la|le|bin|bint|al|el|ibn|y|(?:al|el)-\p{Lu}\p{L}+)){1,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex LatinName();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?\s\p{Lu}{1,3}\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    [GeneratedRegex(@"^(?:[\u4E00-\u9FFF]{2,4}[\d*#,△▲†‡]*[ \u3000\t]+)+[\u4E00-\u9FFF]{2,4}[\d*#,△▲†‡]*$", RegexOptions.CultureInvariant)]
    private static partial Regex SpacedNames();

    // Numbers, letters after a number, signs and superscripts behind a name, also in brackets.
    [GeneratedRegex(@"\s?[\d*†‡§¶#△▲☆★✉\u00B9\u00B2\u00B3\u2070-\u2079①-⑳(\uFF08\[)\uFF09\]^][\d\s,*†‡§¶#△▲☆★✉\u00B9\u00B2\u00B3\u2070-\u2079①-⑳()\uFF08\uFF09\[\]^]*$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingMarks();

    [GeneratedRegex(@"^[\d\s*†‡§¶#△▲☆★✉\u00B9\u00B2\u00B3\u2070-\u2079①-⑳()\uFF08\uFF09\[\]^]+$|^[a-f]$", RegexOptions.CultureInvariant)]
    private static partial Regex MarkOnly();

    [GeneratedRegex(@"^(?:et\s?al|等)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NoPerson();

    [GeneratedRegex(@"^(?:MD|M\.D|PhD|Ph\.D|MSc|BSc|MBBS|MPH|RN|FRCP|DSc|Jr|Sr)$", RegexOptions.CultureInvariant)]
    private static partial Regex Degree();

    [GeneratedRegex(@"(?:^|\s)(?:and|&)\s", RegexOptions.CultureInvariant)]
    private static partial Regex And();
}
