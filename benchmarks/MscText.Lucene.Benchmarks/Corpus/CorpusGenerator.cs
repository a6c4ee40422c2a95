using System.Diagnostics;
using System.Globalization;

namespace MscText.Lucene.Benchmarks;

/// <summary>
/// Makes a corpus of bilingual abstracts: a folder with <c>documents.bin</c>, <c>terms.bin</c>, <c>queries.tsv</c> and <c>about.txt</c>.
/// Nothing of it is taken from real texts; it is kept for the next run and never committed.
/// </summary>
internal sealed class CorpusGenerator
{
    private const int EnglishCharacters = 1500;
    private const int ChineseCharacters = 600;
    private const int JournalCount = 300;
    private const int KeywordCount = 5000;

    private readonly CorpusSpec _spec;
    private readonly CorpusTerms _terms = new();
    private readonly EnglishLanguage _english;
    private readonly ChineseLanguage _chinese;
    private readonly string[] _journals;
    private readonly string[] _keywords;
    private readonly List<string> _growth = [];

    private CorpusGenerator(CorpusSpec spec)
    {
        _spec = spec;
        ulong seed = SplitMix.Mix((ulong)spec.Seed);
        _english = new EnglishLanguage(_terms, seed ^ 1);
        _chinese = new ChineseLanguage(_terms, seed ^ 2);
        _journals = [.. Enumerable.Range(0, JournalCount).Select(i => "Journal of " + EnglishWords.Make(700 + i) + " " + EnglishWords.Make(3000 + i))];
        _keywords = [.. Enumerable.Range(0, KeywordCount).Select(i =>
            i % 2 == 0 ? EnglishWords.Make(100 + i) + " " + EnglishWords.Make(9000 + i) : ChineseWords.Make(100 + i) + ChineseWords.Make(9000 + i))];
    }

    /// <summary>The folder of a corpus, made where it is not there yet.</summary>
    public static string Ensure(CorpusSpec spec)
    {
        if (Directory.Exists(spec.Folder))
        {
            return spec.Folder;
        }

        string unfinished = spec.Folder + ".unfinished-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        Directory.CreateDirectory(unfinished);
        long start = Stopwatch.GetTimestamp();
        new CorpusGenerator(spec).Write(unfinished);
        Directory.Move(unfinished, spec.Folder);
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"made {spec.Documents} documents in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s: {spec.Folder}"));
        return spec.Folder;
    }

    /// <summary>Makes the corpora asked for and prints what they are.</summary>
    public static int Describe(HarnessOptions options)
    {
        foreach (int docs in options.Docs.Count == 0 ? [50_000] : options.Docs)
        {
            Console.WriteLine(File.ReadAllText(Path.Combine(Ensure(new CorpusSpec(docs, options.Seed)), "about.txt")));
        }

        return 0;
    }

    private void Write(string folder)
    {
        QueryPicker queries = new(_spec, _terms, _english, _chinese);
        using (FileStream stream = File.Create(Path.Combine(folder, "documents.bin")))
        {
            BlockWriter writer = new(stream);
            CorpusText text = new();
            for (int doc = 0; doc < _spec.Documents; doc++)
            {
                WriteDocument(writer, text, doc, queries);
                if (doc + 1 == _spec.Documents || (doc + 1) % Math.Max(1, _spec.Documents / 10) == 0)
                {
                    _growth.Add(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{doc + 1}\t{_english.TokenCount}\t{_english.Words.DistinctCount}\t{_chinese.TokenCount}\t{_chinese.Words.DistinctCount}"));
                }
            }

            writer.Flush();
        }

        _terms.Write(Path.Combine(folder, "terms.bin"));
        File.WriteAllLines(Path.Combine(folder, "queries.tsv"), queries.Pick());
        File.WriteAllLines(
            Path.Combine(folder, "about.txt"),
            [
                $"documents: {_spec.Documents}, seed {_spec.Seed}",
                string.Create(CultureInfo.InvariantCulture, $"English: {(double)_english.CharacterCount / _spec.Documents:0} characters, {(double)_english.TokenCount / _spec.Documents:0} tokens a document"),
                string.Create(CultureInfo.InvariantCulture, $"Chinese: {(double)_chinese.CharacterCount / _spec.Documents:0} characters, {(double)_chinese.TokenCount / _spec.Documents:0} tokens a document"),
                "documents\tEnglish tokens\tdistinct\tChinese tokens\tdistinct",
                .. _growth,
            ]);
    }

    private void WriteDocument(BlockWriter writer, CorpusText text, int doc, QueryPicker queries)
    {
        SplitMix random = new(SplitMix.Mix((ulong)doc) ^ SplitMix.Mix((ulong)_spec.Seed + 77));
        writer.WriteString(string.Create(CultureInfo.InvariantCulture, $"M{doc:00000000}"));
        writer.WriteUInt16(1980 + (int)(45 * Math.Sqrt(random.NextDouble())));
        double u = random.NextDouble();
        writer.WriteString(_journals[(int)(JournalCount * u * u)]);
        int keywords = 3 + random.Next(4);
        writer.WriteByte(keywords);
        int step = 1 + random.Next(KeywordCount / 8);
        int keyword = (int)(KeywordCount * Math.Pow(random.NextDouble(), 3));
        for (int i = 0; i < keywords; i++)
        {
            writer.WriteString(_keywords[(keyword + i * step) % KeywordCount]);
        }

        _english.StartDocument(ref random);
        _chinese.StartDocument(ref random);
        WriteText(_english, 60 + random.Next(60));
        WriteText(_chinese, 15 + random.Next(20));
        WriteText(_english, EnglishCharacters - 400 + random.Next(800));
        queries.Sample("abstract_en", _english, text, ref random);
        WriteText(_chinese, ChineseCharacters - 200 + random.Next(400));
        queries.Sample("abstract_zh", _chinese, text, ref random);
        writer.EndDocument();

        void WriteText(CorpusLanguage language, int characters)
        {
            language.Make(text, characters, doc, ref random);
            text.Write(writer);
        }
    }
}
