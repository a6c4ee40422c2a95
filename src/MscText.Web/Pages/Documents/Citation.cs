using System.Globalization;
using System.Text;
using MscText.Search;

namespace MscText.Web;

/// <summary>A document in one line, to be pasted elsewhere: authors, title, journal, year, DOI, PMID.</summary>
internal static class Citation
{
    // As the Vancouver style names them before "et al".
    private const int MaxAuthors = 6;

    public static string Of(AbstractRecord record)
    {
        var line = new StringBuilder();
        if (record.Authors.Count > 0)
        {
            Add(string.Join(", ", record.Authors.Take(MaxAuthors)) + (record.Authors.Count > MaxAuthors ? ", et al" : string.Empty));
        }

        Add(record.TitleEnglish ?? record.TitleChinese);
        Add(record.Journal);
        Add(record.Year?.ToString(CultureInfo.InvariantCulture));
        Add(record.Doi is { } doi ? "doi:" + doi : null);
        Add(record.Pmid is { } pmid ? "PMID: " + pmid : null);
        return line.ToString();

        void Add(string? part)
        {
            if (!string.IsNullOrWhiteSpace(part))
            {
                line.Append(line.Length == 0 ? string.Empty : " ").Append(part.Trim());
                if (line[^1] is not ('.' or '。' or '?' or '？' or '!' or '！'))
                {
                    line.Append('.');
                }
            }
        }
    }
}
