using System.Globalization;

namespace MscText.Terms;

/// <summary>Reads tables with one term a row.</summary>
internal sealed class TableReader : ITermFileReader
{
    public IEnumerable<TermReadResult> Read(TermFile file)
    {
        using IEnumerator<(int Number, string Text)> lines = TermLines.Read(file).GetEnumerator();
        var records = new DelimitedRecords(lines);
        bool any = records.MoveNext();
        TermColumns? columns = file.Options.Columns ?? (any ? TermColumns.FromHeader(records.Fields) : null);
        if (!any || columns is null)
        {
            throw any
                ? new TermFileException(records.Line, $"No column has the name of a field: {string.Join(", ", records.Fields)}.", "Map the columns, as in en=Term,zh=中文,abbr=3.")
                : new TermFileException(0, "The file is empty.", "Give a table with a row a term.");
        }

        (TermField Field, int Index)[] map = [.. columns.Map.Select(m => (m.Field, IndexOf(m.Column, records, columns.HasHeader)))];
        int width = columns.HasHeader ? records.Fields.Count : map.Max(m => m.Index) + 1;
        if (columns.HasHeader && !records.MoveNext())
        {
            yield break;
        }

        do
        {
            foreach (TermReadResult result in ReadRow(file, records, map, width, columns.HasHeader))
            {
                yield return result;
            }
        }
        while (records.MoveNext());
    }

    private static int IndexOf(string column, DelimitedRecords header, bool hasHeader)
    {
        int index = hasHeader ? header.Fields.FindIndex(f => f.Trim() == column.Trim()) : -1;
        if (index < 0 && int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            index = number - 1;
        }

        return index >= 0 && index < header.Fields.Count
            ? index
            : throw new TermFileException(
                header.Line, $"There is no column '{column}'; the columns are: {string.Join(", ", header.Fields)}.", $"Name one of them, or its number from 1 to {header.Fields.Count}.");
    }

    private static IEnumerable<TermReadResult> ReadRow(
        TermFile file, DelimitedRecords row, (TermField Field, int Index)[] map, int width, bool exact)
    {
        var draft = new ConceptDraft(file, row.Line);
        if (row.FaultColumn > 0)
        {
            draft.AddIssue(TermIssueKind.Skipped, "Something follows a closing quote.", "Double a quote that is part of a name.", row.Line, row.FaultColumn);
        }
        else if (exact ? row.Fields.Count != width : row.Fields.Count < width)
        {
            draft.AddIssue(TermIssueKind.Skipped, $"There are {row.Fields.Count} columns instead of {width}.", "Put a cell that holds the delimiter in quotes.");
        }
        else
        {
            bool? plain = map.Any(m => m.Field == TermField.Abbreviation) ? false : null;
            foreach ((TermField field, int index) in map)
            {
                Add(draft, file.Options, field, row.Fields[index].Trim(), plain);
            }

            if (!draft.HasNames)
            {
                draft.AddIssue(TermIssueKind.Skipped, "The row has no name.", "Fill in a name, or delete the row.");
            }
        }

        return draft.Finish();
    }

    private static void Add(ConceptDraft draft, TermImportOptions options, TermField field, string cell, bool? isAbbreviation)
    {
        if (cell.Length == 0)
        {
            return;
        }

        if (field == TermField.Id)
        {
            draft.SourceId = cell;
            return;
        }

        if (field == TermField.Type)
        {
            draft.Type = SemanticTypes.Parse(cell);
            if (draft.Type is null)
            {
                draft.AddIssue(TermIssueKind.Adjusted, $"'{cell}' is not a semantic type.", $"It was read as {options.DefaultType}.");
            }

            return;
        }

        foreach (string name in cell.Split(options.NameSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            switch (field)
            {
                case TermField.Broader:
                    draft.AddBroader(name);
                    break;
                case TermField.Abbreviation:
                    draft.AddName(name, NameLanguage.Undeclared, isAbbreviation: true);
                    break;
                case TermField.English:
                    draft.AddName(name, NameLanguage.English, isAbbreviation);
                    draft.AddKey(name);
                    break;
                default:
                    draft.AddName(name, LanguageOf(field));
                    draft.AddKey(name);
                    break;
            }
        }
    }

    private static NameLanguage LanguageOf(TermField field) => field switch
    {
        TermField.ChineseSimplified => NameLanguage.ChineseSimplified,
        TermField.ChineseTraditional => NameLanguage.ChineseTraditional,
        _ => NameLanguage.Chinese,
    };
}
