import java.io.*;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.codecs.lucene46.Lucene46Codec;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.*;

/**
 * What the tests ask Apache Lucene 4.10: is an index sound, what does a query find, what is in a document.
 *
 * check DIR...            runs CheckIndex with term vector and cross checks; exit code 1 where an index is not clean
 * search DIR FILE N       runs every query of a file (a line each, see Parser) and prints "total doc:score doc:score ..."
 * write DIR N             writes N documents with the codec Lucene46, without norms
 *                         and doc values (4.10 reads that codec's but does not write them)
 * dump DIR                prints the stored fields of every live document
 */
public final class LuceneProof {
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, "UTF-8");
        boolean clean = true;
        switch (args[0]) {
            case "check":
                for (int i = 1; i < args.length; i++) {
                    clean &= check(args[i], out);
                }
                break;
            case "search":
                search(args[1], args[2], Integer.parseInt(args[3]), out);
                break;
            case "write":
                write(args[1], Integer.parseInt(args[2]));
                break;
            case "dump":
                dump(args[1], out);
                break;
            default:
                throw new IllegalArgumentException(args[0]);
        }
        out.flush();
        System.exit(clean ? 0 : 1);
    }

    private static boolean check(String path, PrintStream out) throws Exception {
        try (Directory directory = FSDirectory.open(new File(path))) {
            CheckIndex check = new CheckIndex(directory);
            ByteArrayOutputStream log = new ByteArrayOutputStream();
            check.setInfoStream(new PrintStream(log, true, "UTF-8"), true);
            check.setCrossCheckTermVectors(true);
            CheckIndex.Status status;
            try {
                status = check.checkIndex();
            } catch (Throwable t) {
                t.printStackTrace(new PrintStream(log, true, "UTF-8"));
                status = null;
            }
            boolean clean = status != null && status.clean;
            out.println((clean ? "CLEAN " : "BROKEN ") + path);
            if (!clean) {
                out.println(log.toString("UTF-8"));
            }
            return clean;
        }
    }

    private static void search(String path, String file, int n, PrintStream out) throws Exception {
        try (Directory directory = FSDirectory.open(new File(path));
             IndexReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BM25Similarity());
            for (String line : Files.readAllLines(Paths.get(file), StandardCharsets.UTF_8)) {
                Parser parser = new Parser(line);
                Sort sort = parser.sort();
                Query query = parser.query();
                TopDocs hits = sort == null ? searcher.search(query, n) : searcher.search(query, n, sort);
                StringBuilder text = new StringBuilder().append(hits.totalHits);
                for (ScoreDoc hit : hits.scoreDocs) {
                    text.append(' ').append(hit.doc).append(':').append(Float.toString(hit.score));
                }
                out.println(text);
            }
        }
    }

    private static void write(String path, int docs) throws Exception {
        IndexWriterConfig config = new IndexWriterConfig(org.apache.lucene.util.Version.LUCENE_4_10_4, null);
        config.setCodec(new Lucene46Codec());
        config.setUseCompoundFile(false);
        config.setMergePolicy(NoMergePolicy.INSTANCE);
        config.setMaxBufferedDocs(Math.max(2, docs / 3));
        FieldType body = new FieldType(TextField.TYPE_STORED);
        body.setOmitNorms(true);
        body.setIndexOptions(FieldInfo.IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        Random random = new Random(docs);
        try (Directory directory = FSDirectory.open(new File(path)); IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < docs; i++) {
                StringBuilder text = new StringBuilder();
                for (int n = 1 + random.nextInt(60); n > 0; n--) {
                    text.append("w").append((int) (500 * Math.pow(random.nextDouble(), 3))).append(' ');
                }
                Document document = new Document();
                document.add(new Field("body", new Words(text.toString()), type(body, false)));
                document.add(new StoredField("body", text.toString()));
                document.add(new StringField("id", "k" + i, Field.Store.YES));
                document.add(new StoredField("number", i * 1000003L));
                writer.addDocument(document);
            }
            writer.deleteDocuments(new Term("id", "k1"));
            writer.commit();
        }
    }

    private static FieldType type(FieldType type, boolean stored) {
        FieldType copy = new FieldType(type);
        copy.setStored(stored);
        return copy;
    }

    /** The words of a text, separated by blanks. */
    private static final class Words extends TokenStream {
        private final String text;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private int next;

        Words(String text) {
            this.text = text;
        }

        @Override
        public boolean incrementToken() {
            int end = text.indexOf(' ', next);
            if (end < 0) {
                return false;
            }
            clearAttributes();
            term.append(text, next, end);
            offset.setOffset(next, end);
            next = end + 1;
            return true;
        }
    }

    private static void dump(String path, PrintStream out) throws Exception {
        try (Directory directory = FSDirectory.open(new File(path));
             DirectoryReader reader = DirectoryReader.open(directory)) {
            for (AtomicReaderContext leaf : reader.leaves()) {
                for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                    if (leaf.reader().getLiveDocs() != null && !leaf.reader().getLiveDocs().get(doc)) {
                        continue;
                    }
                    StringBuilder text = new StringBuilder().append(leaf.docBase + doc);
                    for (IndexableField field : leaf.reader().document(doc).getFields()) {
                        text.append('\t').append(field.name()).append('=');
                        if (field.binaryValue() != null) {
                            for (int i = 0; i < field.binaryValue().length; i++) {
                                text.append(String.format("%02x", field.binaryValue().bytes[field.binaryValue().offset + i]));
                            }
                        } else {
                            Number number = field.numericValue();
                            text.append(number == null ? field.stringValue()
                                : number instanceof Float ? "f" + Float.floatToIntBits((Float) number)
                                : number instanceof Double ? "d" + Double.doubleToLongBits((Double) number)
                                : number.toString());
                        }
                    }
                    out.println(text.toString().replace("\n", "\\n").replace("\r", "\\r"));
                }
            }
        }
    }

    /**
     * Queries in prefix form, separated by blanks, texts URL-encoded:
     * A boost | T field term boost | P slop boost n (field term position)* | B minimum boost n (occur query)* | C boost query,
     * all optionally after: S field long|string reverse.
     */
    private static final class Parser {
        private final String[] parts;
        private int next;

        Parser(String line) {
            parts = line.split(" ");
        }

        private String text() throws UnsupportedEncodingException {
            return URLDecoder.decode(parts[next++], "UTF-8");
        }

        private int number() {
            return Integer.parseInt(parts[next++]);
        }

        private float real() {
            return Float.parseFloat(parts[next++]);
        }

        Sort sort() throws IOException {
            if (!parts[next].equals("S")) {
                return null;
            }
            next++;
            String field = text();
            SortField.Type type = parts[next++].equals("long") ? SortField.Type.LONG : SortField.Type.STRING;
            boolean reverse = parts[next++].equals("true");
            return new Sort(new SortField(field, type, reverse));
        }

        Query query() throws IOException {
            Query query;
            switch (parts[next++]) {
                case "A": {
                    query = new MatchAllDocsQuery();
                    query.setBoost(real());
                    return query;
                }
                case "T": {
                    String field = text();
                    query = new TermQuery(new Term(field, text()));
                    query.setBoost(real());
                    return query;
                }
                case "P": {
                    PhraseQuery phrase = new PhraseQuery();
                    phrase.setSlop(number());
                    phrase.setBoost(real());
                    for (int n = number(); n > 0; n--) {
                        String field = text();
                        String term = text();
                        phrase.add(new Term(field, term), number());
                    }
                    return phrase;
                }
                case "B": {
                    BooleanQuery bool = new BooleanQuery();
                    bool.setMinimumNumberShouldMatch(number());
                    bool.setBoost(real());
                    for (int n = number(); n > 0; n--) {
                        String occur = parts[next++];
                        Query clause = query();
                        if (occur.equals("FILTER")) {
                            clause = new ConstantScoreQuery(clause);
                            clause.setBoost(0f);
                            occur = "MUST";
                        }
                        bool.add(clause, BooleanClause.Occur.valueOf(occur));
                    }
                    return bool;
                }
                case "C": {
                    float boost = real();
                    query = new ConstantScoreQuery(query());
                    query.setBoost(boost);
                    return query;
                }
                default:
                    throw new IllegalArgumentException(parts[next - 1]);
            }
        }
    }
}
