import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;

import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.*;

/** Runs queries from a file. */
final class ProofSearch {
    private ProofSearch() {
    }

    static void search(String path, String file, int n, PrintStream out) throws Exception {
        try (Directory directory = FSDirectory.open(new File(path));
             IndexReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BM25Similarity());
            for (String line : Files.readAllLines(Paths.get(file), StandardCharsets.UTF_8)) {
                ProofQueries parser = new ProofQueries(line);
                int after = parser.after();
                Sort sort = parser.sort();
                Query query = parser.query();
                TopDocs hits = page(searcher, query, sort, null, after > 0 ? after : n);
                if (after > 0) {
                    ScoreDoc last = hits.scoreDocs.length == 0 ? null : hits.scoreDocs[hits.scoreDocs.length - 1];
                    hits = page(searcher, query, sort, last, n);
                }
                StringBuilder text = new StringBuilder().append(hits.totalHits);
                for (ScoreDoc hit : hits.scoreDocs) {
                    text.append(' ').append(hit.doc).append(':').append(Float.toString(hit.score));
                }
                out.println(text);
            }
        }
    }

    private static TopDocs page(IndexSearcher searcher, Query query, Sort sort, ScoreDoc after, int n) throws IOException {
        return sort == null ? searcher.searchAfter(after, query, n) : searcher.searchAfter(after, query, n, sort);
    }
}
