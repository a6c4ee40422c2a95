namespace MscText.Terms;

/// <summary>Writes terms for other systems, or as lists that <see cref="TermImporter"/> reads again. Streams out; thread-safe.</summary>
/// <remarks>A name that a list can't hold, because a bar stands in it, is left out; blanks in a row become one.</remarks>
public static class TermExporter
{
    /// <summary>Writes the concepts of a dictionary.</summary>
    /// <param name="dictionary">The dictionary.</param>
    /// <param name="stream">Where to, in UTF-8 without a byte order mark; stays open.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">Which concepts and names; all unless given.</param>
    /// <param name="cancellationToken">Ends the writing between concepts.</param>
    /// <returns>How many concepts were written.</returns>
    /// <exception cref="ArgumentException"><see cref="TermExportOptions.Under"/> is no concept of the dictionary.</exception>
    /// <exception cref="OperationCanceledException">The writing was cancelled.</exception>
    public static int Export(
        TermDictionary dictionary,
        Stream stream,
        TermExportFormat format,
        TermExportOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        options ??= new TermExportOptions();
        if (options.Under is not { } under)
        {
            return Export(dictionary.Concepts, stream, format, options, cancellationToken);
        }

        return dictionary.TryGetConcept(under, out Concept? top)
            ? Export(WithNarrower(dictionary, top), stream, format, options with { Under = null }, cancellationToken)
            : throw new ArgumentException($"There is no concept '{under}'.", nameof(options));
    }

    /// <summary>Writes concepts, such as imported ones.</summary>
    /// <param name="concepts">The concepts; gone through up to twice.</param>
    /// <param name="stream">Where to, in UTF-8 without a byte order mark; stays open.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">Which concepts and names; all unless given. <see cref="TermExportOptions.Under"/> needs a dictionary.</param>
    /// <param name="cancellationToken">Ends the writing between concepts.</param>
    /// <returns>How many concepts were written.</returns>
    /// <exception cref="ArgumentException"><see cref="TermExportOptions.Under"/> is set.</exception>
    /// <exception cref="OperationCanceledException">The writing was cancelled.</exception>
    public static int Export(
        IEnumerable<Concept> concepts,
        Stream stream,
        TermExportFormat format,
        TermExportOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(concepts);
        ArgumentNullException.ThrowIfNull(stream);
        options ??= new TermExportOptions();
        if (options.Under is not null)
        {
            throw new ArgumentException("Only a dictionary knows which concepts are narrower.", nameof(options));
        }

        IEnumerable<Concept> chosen = concepts
            .Where(c => options.Types is null || options.Types.Contains(c.Type))
            .Select(c => ExportedConcept.Of(c, options))
            .Where(c => c.Names.Any());
        int count = 0;
        IEnumerable<Concept> counted = Counted();
        switch (format)
        {
            case TermExportFormat.TermList:
                TermListWriter.Write(stream, counted.OrderBy(c => c.Id, StringComparer.Ordinal));
                break;
            case TermExportFormat.Tbx:
                TbxWriter.Write(stream, counted, [.. chosen.Select(c => c.Id)]);
                break;
            case TermExportFormat.Solr:
                SynonymWriter.WriteSolr(stream, counted, options);
                break;
            case TermExportFormat.Elasticsearch:
                SynonymWriter.WriteElasticsearch(stream, counted, options);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format));
        }

        return count;

        IEnumerable<Concept> Counted()
        {
            foreach (Concept concept in chosen)
            {
                cancellationToken.ThrowIfCancellationRequested();
                count++;
                yield return concept;
            }
        }
    }

    private static IEnumerable<Concept> WithNarrower(TermDictionary dictionary, Concept top)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { top.Id };
        var pending = new Queue<Concept>([top]);
        while (pending.TryDequeue(out Concept? concept))
        {
            yield return concept;
            foreach (Concept narrower in dictionary.Narrower(concept))
            {
                if (seen.Add(narrower.Id))
                {
                    pending.Enqueue(narrower);
                }
            }
        }
    }
}
