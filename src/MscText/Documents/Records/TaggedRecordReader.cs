using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace MscText.Documents;

/// <summary>
/// Reads bibliographic records written as lines with a tag: PubMed's export (<c>.nbib</c>, the MEDLINE display format of
/// the National Library of Medicine) and RIS (<c>.ris</c>, as reference managers and Chinese databases export it), in UTF-8.
/// Which of the two a record is, its own first tag tells.
/// </summary>
/// <remarks>
/// Records are streamed. Titles and abstracts go to the language they are written in, so that PubMed's <c>OAB</c> and a
/// second <c>TI</c> give the other language. A line that is no UTF-8 or too long ends its record with an error; reading goes on
/// with the next.
/// </remarks>
public sealed partial class TaggedRecordReader : IDocumentReader
{
    private const int MaximumLineBytes = 4 * 1024 * 1024;
    private const int MaximumRecordLength = 16 * 1024 * 1024;

    private TaggedRecordReader()
    {
    }

    /// <summary>The reader.</summary>
    public static TaggedRecordReader Default { get; } = new();

    /// <inheritdoc/>
    public IEnumerable<DocumentReadResult> ReadAll(Stream stream, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return Read(new BoundedLines(stream, MaximumLineBytes), name, cancellationToken);
    }

    private static IEnumerable<DocumentReadResult> Read(BoundedLines lines, string name, CancellationToken cancellationToken)
    {
        var record = new Pending(name);
        bool any = false;
        while (lines.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (record.Take(lines) is { } finished)
            {
                any = true;
                yield return finished;
            }
        }

        if (record.Finish() is { } last)
        {
            any = true;
            yield return last;
        }

        if (!any)
        {
            yield return DocumentReadResult.Failed(new DocumentReadError(
                DocumentReadErrorCode.WrongFormat, name, 0, "No record begins with \"PMID-\" or \"TY  -\".", "Export it from PubMed as \"PubMed\" or from a reference manager as RIS."));
        }
    }

    // "TI  - text" of both formats; PubMed's own tags have up to four letters.
    [GeneratedRegex(@"^(?<tag>[A-Z][A-Z0-9]{1,3}) {0,2}- ?(?<text>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex TaggedLine();

    /// <summary>A record whose lines are being read.</summary>
    private sealed class Pending(string name)
    {
        private readonly StringBuilder _text = new();
        private RecordBuilder _builder = new();
        private DocumentReadResult? _failure;
        private string? _tag;
        private string? _pages;
        private bool _isOpen;
        private bool _isMedline;
        private int _line;
        private int _length;

        /// <summary>Takes the reader's line; gives the record that it ends, if it does.</summary>
        public DocumentReadResult? Take(BoundedLines lines)
        {
            if (lines.IsTooLong || !Utf8.IsValid(lines.Current.Span))
            {
                // Where the error lies between records, it is a record of its own.
                _isOpen = true;
                _failure ??= lines.IsTooLong
                    ? TooLarge(name, lines.Number, $"The line is longer than {MaximumLineBytes} bytes.")
                    : DocumentReadResult.Failed(new DocumentReadError(
                        DocumentReadErrorCode.InvalidRecord, name, lines.Number, "The line is no valid UTF-8.", "Save the file as UTF-8."));
                return null;
            }

            string line = Encoding.UTF8.GetString(lines.Current.Span);
            if (TaggedLine().Match(line) is not { Success: true } match || (line.StartsWith(' ') && _tag is not null))
            {
                Continue(line);
                return null;
            }

            string tag = match.Groups["tag"].Value;
            DocumentReadResult? finished = null;
            if (tag is "PMID" or "TY")
            {
                finished = Finish();
                (_isOpen, _isMedline, _line) = (true, tag == "PMID", lines.Number);
            }
            else if (tag == "ER" && _isOpen && !_isMedline)
            {
                return Finish();
            }

            Flush();
            if (_isOpen)
            {
                _tag = tag;
                _text.Append(match.Groups["text"].ValueSpan.Trim());
            }

            return finished;
        }

        /// <summary>The record so far, or null where there is none; afterwards a new one begins.</summary>
        public DocumentReadResult? Finish()
        {
            Flush();
            _builder.Add(RecordField.Pages, _pages);
            DocumentReadResult? result = !_isOpen ? null : _failure ?? DocumentReadResult.Of(_builder.Build(name, _line));
            (_builder, _failure, _isOpen, _pages, _length) = (new RecordBuilder(), null, false, null, 0);
            return result;
        }

        private void Continue(string line)
        {
            string more = line.Trim();
            if (_tag is null || more.Length == 0)
            {
                return;
            }

            // Lines broken for width are joined by a blank where Latin meets Latin.
            if (_text.Length > 0 && !(HanCharacters.IsHan(_text[^1]) || HanCharacters.IsHan(more[0])))
            {
                _text.Append(' ');
            }

            _text.Append(more);
        }

        private void Flush()
        {
            _length += _text.Length;
            if (_length > MaximumRecordLength)
            {
                _failure ??= TooLarge(name, _line, $"The record is longer than {MaximumRecordLength} characters.");
            }
            else if (_tag is not null)
            {
                TaggedRecord.Take(_builder, _isMedline, _tag, _text.ToString(), ref _pages);
            }

            _tag = null;
            _text.Clear();
        }

        private static DocumentReadResult TooLarge(string name, int line, string message) => DocumentReadResult.Failed(
            new DocumentReadError(DocumentReadErrorCode.TooLarge, name, line, message, "Check that the file is an export of records."));
    }
}
