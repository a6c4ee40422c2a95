import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.*;
import org.apache.lucene.util.Version;

/**
 * Apache Lucene 4.10 with its SmartCn and English analyzers, on the corpus and queries of SearchComparison.cs: one document or query a line,
 * fields separated by tabs. Writes documents a second (one thread, to the end of the commit) and the median of a query in microseconds.
 */
public final class LuceneAnalysis {
    public static void main(String[] args) throws Exception {
        Map<String, Analyzer> analyzers = new HashMap<>();
        Analyzer english = new EnglishAnalyzer();
        Analyzer chinese = new SmartChineseAnalyzer();
        analyzers.put("title_zh", chinese);
        analyzers.put("abstract_zh", chinese);
        Analyzer analyzer = new PerFieldAnalyzerWrapper(english, analyzers);
        FieldType text = new FieldType(TextField.TYPE_STORED);
        text.setIndexOptions(FieldInfo.IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        String[] names = {"title_en", "title_zh", "abstract_en", "abstract_zh"};
        Directory directory = FSDirectory.open(new File(args[2]));
        IndexWriterConfig config = new IndexWriterConfig(Version.LUCENE_4_10_4, analyzer);
        config.setRAMBufferSizeMB(64);
        config.setSimilarity(new BM25Similarity());
        int count = 0;
        long start = System.nanoTime();
        try (BufferedReader in = Files.newBufferedReader(Paths.get(args[0]), StandardCharsets.UTF_8); IndexWriter writer = new IndexWriter(directory, config)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] parts = line.split("\t", -1);
                Document document = new Document();
                document.add(new StringField("id", parts[0], Field.Store.YES));
                for (int i = 0; i < names.length; i++) {
                    document.add(new Field(names[i], parts[i + 1], text));
                }
                writer.addDocument(document);
                count++;
            }
            writer.commit();
        }
        double rate = count / ((System.nanoTime() - start) / 1e9);

        IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setSimilarity(new BM25Similarity());
        List<String> queries = Files.readAllLines(Paths.get(args[1]), StandardCharsets.UTF_8);
        List<Double> times = new ArrayList<>();
        int rounds = Integer.parseInt(args[3]);
        for (int round = 0; round < rounds; round++) {
            times.clear();
            for (String line : queries) {
                String[] parts = line.split("\t");
                long before = System.nanoTime();
                BooleanQuery query = new BooleanQuery();
                for (String field : parts[0].equals("zh") ? new String[] {"title_zh", "abstract_zh"} : new String[] {"title_en", "abstract_en"}) {
                    try (TokenStream tokens = analyzer.tokenStream(field, parts[1])) {
                        CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
                        tokens.reset();
                        while (tokens.incrementToken()) {
                            query.add(new TermQuery(new Term(field, term.toString())), BooleanClause.Occur.SHOULD);
                        }
                        tokens.end();
                    }
                }
                for (ScoreDoc hit : searcher.search(query, 10).scoreDocs) {
                    searcher.doc(hit.doc);
                }
                times.add((System.nanoTime() - before) / 1e3);
            }
        }
        Collections.sort(times);
        System.out.println(rate + "\t" + times.get(times.size() / 2) + "\t" + times.get(times.size() * 99 / 100));
    }
}
