namespace MscText.Terms;

/// <summary>The plain-text lists the dictionary is written in; the format is described in <c>Data/README.md</c>.</summary>
internal sealed class TermSources
{
    /// <summary>File of the meanings of ambiguous names.</summary>
    public const string AmbiguousFile = "ambiguous.tsv";

    /// <summary>File of the words that mislead translators.</summary>
    public const string FalseFriendsFile = "false-friends.tsv";

    /// <summary>The columns of a list of concepts.</summary>
    public static readonly string[] ConceptColumns = ["id", "type", "en", "zh", "zh-Hant", "abbr", "broader"];

    private TermSources(IReadOnlyList<TermSource> concepts, IReadOnlyList<TermSense> senses, IReadOnlyList<FalseFriend> falseFriends)
    {
        Concepts = concepts;
        Senses = senses;
        FalseFriends = falseFriends;
    }

    /// <summary>The concepts of all lists, without their other senses, in the order of files and lines.</summary>
    public IReadOnlyList<TermSource> Concepts { get; }

    /// <summary>The meanings of ambiguous names, in the order of lines.</summary>
    public IReadOnlyList<TermSense> Senses { get; }

    /// <summary>The words that mislead translators, in the order of lines.</summary>
    public IReadOnlyList<FalseFriend> FalseFriends { get; }

    /// <summary>Reads all lists of a folder.</summary>
    /// <exception cref="TermFormatException">A row is malformed or refers to something that isn't there.</exception>
    public static TermSources Load(string directory)
    {
        var concepts = new List<TermSource>();
        foreach (string path in Directory.GetFiles(directory, "*.tsv").Order(StringComparer.Ordinal))
        {
            string file = Path.GetFileName(path);
            if (file is AmbiguousFile or FalseFriendsFile)
            {
                continue;
            }

            using var reader = new StreamReader(path);
            concepts.AddRange(ReadConcepts(file, reader));
        }

        Check(concepts);
        using var senses = new StreamReader(Path.Combine(directory, AmbiguousFile));
        using var falseFriends = new StreamReader(Path.Combine(directory, FalseFriendsFile));
        return new TermSources(
            concepts, ReadSenses(AmbiguousFile, senses, concepts), [.. ReadFalseFriends(FalseFriendsFile, falseFriends)]);
    }

    /// <summary>The rows of a list of concepts.</summary>
    /// <exception cref="TermFormatException">A row is malformed.</exception>
    public static IEnumerable<TermSource> ReadConcepts(string file, TextReader reader)
    {
        foreach ((int line, string[] fields) in TermTsv.Read(file, reader, ConceptColumns))
        {
            Concept concept = ParseConcept(file, line, fields);
            if (concept.English.Count == 0 || concept.Chinese.Count == 0)
            {
                throw new TermFormatException(file, line, $"'{concept.Id}' lacks a name in one language.");
            }

            yield return new TermSource(file, line, concept);
        }
    }

    /// <summary>The concept of a row; it may lack names in one language.</summary>
    /// <exception cref="TermFormatException">The row is malformed.</exception>
    public static Concept ParseConcept(string file, int line, string[] fields)
    {
        if (fields[0].Length == 0 || fields[0].Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
        {
            throw new TermFormatException(file, line, $"'{fields[0]}' is not an identifier of lower-case letters, digits and hyphens.");
        }

        if (!Enum.TryParse(fields[1], out SemanticType type) || type.ToString() != fields[1])
        {
            throw new TermFormatException(file, line, $"'{fields[1]}' is not a semantic type.");
        }

        return new Concept(fields[0], type)
        {
            English = TermTsv.Names(file, line, fields[2]),
            Chinese = TermTsv.Names(file, line, fields[3]),
            ChineseTraditional = TermTsv.Names(file, line, fields[4]),
            Abbreviations = TermTsv.Names(file, line, fields[5]),
            Broader = TermTsv.Names(file, line, fields[6]),
        };
    }

    /// <summary>The concepts, each with the other senses of its names.</summary>
    public IEnumerable<Concept> WithSenses()
    {
        ILookup<string, TermSense> byName = Senses.ToLookup(s => s.Name, StringComparer.Ordinal);
        ILookup<string, Concept> byAbbreviation = Concepts
            .SelectMany(s => s.Concept.Abbreviations.Select(a => (Name: a, s.Concept)))
            .ToLookup(p => p.Name, p => p.Concept, StringComparer.Ordinal);
        foreach (Concept concept in Concepts.Select(s => s.Concept))
        {
            var senses = new List<TermSense>();
            foreach (string name in concept.Abbreviations.Concat(concept.English))
            {
                IEnumerable<TermSense> shared = byAbbreviation[name]
                    .Select(c => new TermSense(name, c.English[0], c.Chinese[0], c.Id));
                senses.AddRange(shared.Concat(byName[name])
                    .Where(s => s.ConceptId != concept.Id)
                    .DistinctBy(s => s.ConceptId ?? s.English));
            }

            yield return senses.Count == 0 ? concept : new Concept(concept.Id, concept.Type)
            {
                English = concept.English,
                Chinese = concept.Chinese,
                ChineseTraditional = concept.ChineseTraditional,
                Abbreviations = concept.Abbreviations,
                Broader = concept.Broader,
                OtherSenses = senses,
            };
        }
    }

    private static void Check(List<TermSource> concepts)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (TermSource source in concepts)
        {
            if (!ids.Add(source.Concept.Id))
            {
                throw new TermFormatException(source.File, source.Line, $"the identifier '{source.Concept.Id}' is used before.");
            }
        }

        foreach (TermSource source in concepts)
        {
            if (source.Concept.Broader.FirstOrDefault(b => !ids.Contains(b)) is { } missing)
            {
                throw new TermFormatException(source.File, source.Line, $"the broader concept '{missing}' does not exist.");
            }
        }
    }

    private static List<TermSense> ReadSenses(string file, TextReader reader, List<TermSource> concepts)
    {
        Dictionary<string, string> byEnglish = concepts
            .GroupBy(s => s.Concept.English[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.First().Concept.Id, StringComparer.OrdinalIgnoreCase);
        var senses = new List<TermSense>();
        foreach ((int line, string[] fields) in TermTsv.Read(file, reader, "name", "en", "zh"))
        {
            if (fields.Any(f => f.Length == 0 || f.Trim() != f))
            {
                throw new TermFormatException(file, line, "a field is empty or has stray spaces.");
            }

            senses.Add(new TermSense(fields[0], fields[1], fields[2], byEnglish.GetValueOrDefault(fields[1])));
        }

        return senses;
    }

    private static IEnumerable<FalseFriend> ReadFalseFriends(string file, TextReader reader)
    {
        foreach ((int line, string[] fields) in TermTsv.Read(file, reader, "word", "zh-biomedical", "zh-everyday", "cues"))
        {
            var row = new FalseFriend(
                fields[0], TermTsv.Names(file, line, fields[1]), TermTsv.Names(file, line, fields[2]), TermTsv.Names(file, line, fields[3]));
            if (row.English.Length == 0 || row.Biomedical.Count == 0 || row.Everyday.Count == 0)
            {
                throw new TermFormatException(file, line, $"'{row.English}' lacks a sense.");
            }

            yield return row;
        }
    }
}
