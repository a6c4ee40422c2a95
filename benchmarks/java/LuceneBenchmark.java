import java.io.*;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.*;
import org.apache.lucene.util.BytesRef;

/**
 * Apache Lucene 4.10's side of the engine benchmarks: reads commands a line, parts separated by tabs, and answers each with a line of
 * numbers. The commands are those of PeerCommands.cs, which describes them; the corpus is that of CorpusGenerator.cs.
 *
 * Settings are Lucene's defaults but for the buffer, BM25 and no compound files; fields and documents are used again, as Lucene advises.
 */
public final class LuceneBenchmark {
    private static final int HITS = 10;

    private static volatile double ownMemory;

    private Directory directory;
    private DirectoryReader reader;
    private IndexSearcher searcher;
    private Map<String, List<String[]>> queries;

    public static void main(String[] args) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        LuceneBenchmark benchmark = new LuceneBenchmark();
        Thread sampler = new Thread(LuceneBenchmark::sampleMemory);
        sampler.setDaemon(true);
        sampler.start();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            StringBuilder answer = new StringBuilder();
            for (double value : benchmark.answer(line.split("\t"))) {
                answer.append(answer.length() == 0 ? "" : "\t").append(value);
            }
            System.out.println(answer);
            System.out.flush();
        }
        System.exit(0);
    }

    private double[] answer(String[] command) throws Exception {
        switch (command[0]) {
            case "read":
                return read(command[1], Integer.parseInt(command[2]));
            case "index":
                return index(command[1], command[2], Integer.parseInt(command[3]), Integer.parseInt(command[4]));
            case "merge":
                return merge(command[1]);
            case "open":
                return open(command[1], command[2]);
            case "search":
                return search(command[1], Integer.parseInt(command[2]));
            case "memory":
                return new double[] {peakMemory(), ownMemory};
            default:
                throw new IllegalArgumentException(command[0]);
        }
    }

    private static double[] read(String folder, int threads) throws Exception {
        AtomicLong tokens = new AtomicLong();
        try (Corpus corpus = new Corpus(folder)) {
            long start = System.nanoTime();
            inParallel(threads, () -> {
                Documents documents = new Documents(corpus);
                long count = 0;
                while (documents.next() != null) {
                    for (Tokens stream : documents.tokens) {
                        stream.reset();
                        while (stream.incrementToken()) {
                            count++;
                        }
                    }
                }
                tokens.addAndGet(count);
            });
            return new double[] {seconds(start), tokens.get()};
        }
    }

    private static double[] index(String folder, String path, int threads, int megabytes) throws Exception {
        try (Corpus corpus = new Corpus(folder)) {
            long start = System.nanoTime();
            IndexWriterConfig config = config(IndexWriterConfig.OpenMode.CREATE);
            config.setRAMBufferSizeMB(megabytes);
            try (Directory directory = FSDirectory.open(new File(path)); IndexWriter writer = new IndexWriter(directory, config)) {
                inParallel(threads, () -> {
                    Documents documents = new Documents(corpus);
                    for (Document document = documents.next(); document != null; document = documents.next()) {
                        writer.addDocument(document);
                    }
                });
                writer.commit();
            }
            return new double[] {seconds(start)};
        }
    }

    private static double[] merge(String path) throws Exception {
        long start = System.nanoTime();
        try (Directory directory = FSDirectory.open(new File(path));
             IndexWriter writer = new IndexWriter(directory, config(IndexWriterConfig.OpenMode.APPEND))) {
            writer.forceMerge(1);
            writer.commit();
        }
        return new double[] {seconds(start)};
    }

    private static IndexWriterConfig config(IndexWriterConfig.OpenMode mode) {
        IndexWriterConfig config = new IndexWriterConfig(org.apache.lucene.util.Version.LUCENE_4_10_4, null);
        config.setOpenMode(mode);
        config.setUseCompoundFile(false);
        config.getMergePolicy().setNoCFSRatio(0);
        config.setSimilarity(new BM25Similarity());
        return config;
    }

    private double[] open(String path, String folder) throws Exception {
        if (reader != null) {
            reader.close();
            directory.close();
        }
        queries = new HashMap<>();
        for (String line : Files.readAllLines(Paths.get(folder, "queries.tsv"), StandardCharsets.UTF_8)) {
            String[] parts = line.split("\t");
            queries.computeIfAbsent(parts[0], k -> new ArrayList<>()).add(parts);
        }
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        long start = System.nanoTime();
        directory = new MMapDirectory(new File(path));
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity());
        double milliseconds = seconds(start) * 1000;
        System.gc();
        long managed = runtime.totalMemory() - runtime.freeMemory() - before;
        return new double[] {milliseconds, managed, reader.numDocs(), reader.leaves().size()};
    }

    private double[] search(String kind, int milliseconds) throws Exception {
        List<Query> list = new ArrayList<>();
        for (String[] parts : queries.getOrDefault(kind, List.of())) {
            list.add(query(parts));
        }
        if (list.isEmpty()) {
            return new double[0];
        }
        long digest = 17;
        for (Query query : list) {
            for (ScoreDoc hit : searcher.search(query, HITS).scoreDocs) {
                digest = (digest * 31 + hit.doc) % 1_000_003;
            }
        }
        double[] times = new double[1 << 16];
        int samples = 0;
        long start = System.nanoTime();
        long end = start + milliseconds * 1_000_000L;
        long last = start;
        do {
            for (Query query : list) {
                searcher.search(query, HITS);
                long now = System.nanoTime();
                if (samples == times.length) {
                    times = Arrays.copyOf(times, samples * 2);
                }
                times[samples++] = (now - last) / 1e3;
                last = now;
            }
        } while (last < end);
        double sum = 0;
        for (int i = 0; i < samples; i++) {
            sum += times[i];
        }
        Arrays.sort(times, 0, samples);
        return new double[] {times[samples / 2], times[(int) (samples * 99L / 100)], sum / samples, 0, samples, digest};
    }

    private static Query query(String[] parts) {
        String field = parts[2];
        switch (parts[1]) {
            case "term":
                return new TermQuery(new Term(field, parts[3]));
            case "and":
            case "or": {
                BooleanQuery query = new BooleanQuery();
                for (int i = 3; i < parts.length; i++) {
                    query.add(new TermQuery(new Term(field, parts[i])),
                        parts[1].equals("and") ? BooleanClause.Occur.MUST : BooleanClause.Occur.SHOULD);
                }
                return query;
            }
            case "phrase": {
                PhraseQuery query = new PhraseQuery();
                for (int i = 3; i < parts.length; i++) {
                    query.add(new Term(field, parts[i]));
                }
                return query;
            }
            case "prefix":
                return new PrefixQuery(new Term(field, parts[3]));
            case "wildcard":
                return new WildcardQuery(new Term(field, parts[3]));
            case "fuzzy1":
                return new FuzzyQuery(new Term(field, parts[3]), 1);
            case "fuzzy2":
                return new FuzzyQuery(new Term(field, parts[3]), 2);
            default:
                throw new IllegalArgumentException(parts[1]);
        }
    }

    private static double peakMemory() throws IOException {
        for (String line : Files.readAllLines(Paths.get("/proc/self/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Double.parseDouble(line.substring(6).replace("kB", "").trim()) * 1024;
            }
        }
        return 0;
    }

    /** The most memory held without pages of mapped files, as MemorySampler.cs counts it. */
    private static void sampleMemory() {
        try {
            while (true) {
                String[] parts = Files.readAllLines(Paths.get("/proc/self/statm")).get(0).split(" ");
                ownMemory = Math.max(ownMemory, (Long.parseLong(parts[1]) - Long.parseLong(parts[2])) * 4096.0);
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException e) {
            ownMemory = Double.NaN;
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void inParallel(int threads, Work work) throws Exception {
        if (threads == 1) {
            work.run();
            return;
        }
        Exception[] failure = new Exception[1];
        Thread[] all = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            all[i] = new Thread(() -> {
                try {
                    work.run();
                } catch (Exception e) {
                    failure[0] = e;
                }
            });
            all[i].start();
        }
        for (Thread thread : all) {
            thread.join();
        }
        if (failure[0] != null) {
            throw failure[0];
        }
    }

    /** The blocks of a corpus, for any number of threads. */
    private static final class Corpus implements Closeable {
        final char[] termChars;
        final int[] termStarts;
        private final FileChannel channel;
        private final ByteBuffer header = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);

        Corpus(String folder) throws IOException {
            ByteBuffer terms = ByteBuffer.wrap(Files.readAllBytes(Paths.get(folder, "terms.bin"))).order(ByteOrder.LITTLE_ENDIAN);
            int count = terms.getInt();
            termStarts = new int[count + 1];
            termChars = new char[(terms.limit() - 4 - count) / 2];
            for (int i = 0; i < count; i++) {
                int length = terms.get() & 255;
                for (int j = 0; j < length; j++) {
                    termChars[termStarts[i] + j] = terms.getChar();
                }
                termStarts[i + 1] = termStarts[i] + length;
            }
            channel = FileChannel.open(Paths.get(folder, "documents.bin"), StandardOpenOption.READ);
        }

        /** Takes the next block, or null at the end. */
        synchronized ByteBuffer next(ByteBuffer block) throws IOException {
            header.clear();
            if (!fill(header)) {
                return null;
            }
            header.flip();
            int length = header.getInt() + 4;
            if (block.capacity() < length) {
                block = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            }
            block.clear();
            block.putInt(header.getInt()).limit(length);
            fill(block);
            block.flip();
            return block;
        }

        private boolean fill(ByteBuffer target) throws IOException {
            while (target.hasRemaining()) {
                if (channel.read(target) < 0) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** Decodes documents for one thread, all into one document of fields that are used again. */
    private static final class Documents {
        private static final String[] TEXT_FIELDS = {"title_en", "title_zh", "abstract_en", "abstract_zh"};
        private static final FieldType TEXT = new FieldType();

        static {
            TEXT.setIndexed(true);
            TEXT.setTokenized(true);
            TEXT.setIndexOptions(FieldInfo.IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
            TEXT.freeze();
        }

        final Tokens[] tokens = new Tokens[TEXT_FIELDS.length];
        private final Corpus corpus;
        private final StringField id = new StringField("id", "", Field.Store.YES);
        private final StringField year = new StringField("year", "", Field.Store.YES);
        private final NumericDocValuesField yearValue = new NumericDocValuesField("year", 0);
        private final StringField journal = new StringField("journal", "", Field.Store.YES);
        private final SortedDocValuesField journalValue = new SortedDocValuesField("journal", new BytesRef());
        private final List<StringField> keywords = new ArrayList<>();
        private final List<SortedSetDocValuesField> keywordValues = new ArrayList<>();
        private final StoredField[] stored = new StoredField[TEXT_FIELDS.length];
        private final Field[] texts = new Field[TEXT_FIELDS.length];
        private ByteBuffer block = ByteBuffer.allocate(0);
        private byte[] bytes;
        private int left;

        Documents(Corpus corpus) {
            this.corpus = corpus;
            for (int i = 0; i < TEXT_FIELDS.length; i++) {
                tokens[i] = new Tokens(corpus);
                stored[i] = new StoredField(TEXT_FIELDS[i], "");
                texts[i] = new Field(TEXT_FIELDS[i], tokens[i], TEXT);
            }
        }

        Document next() throws IOException {
            if (left == 0) {
                block = corpus.next(block);
                if (block == null) {
                    return null;
                }
                left = block.getInt();
                bytes = block.array();
            }
            left--;
            Document document = new Document();
            id.setStringValue(string());
            document.add(id);
            int number = block.getShort() & 0xFFFF;
            year.setStringValue(Integer.toString(number));
            document.add(year);
            yearValue.setLongValue(number);
            document.add(yearValue);
            String name = string();
            journal.setStringValue(name);
            document.add(journal);
            journalValue.setBytesValue(new BytesRef(name));
            document.add(journalValue);
            int count = block.get() & 255;
            for (int i = 0; i < count; i++) {
                if (keywords.size() <= i) {
                    keywords.add(new StringField("keyword", "", Field.Store.YES));
                    keywordValues.add(new SortedSetDocValuesField("keyword", new BytesRef()));
                }
                String keyword = string();
                keywords.get(i).setStringValue(keyword);
                document.add(keywords.get(i));
                keywordValues.get(i).setBytesValue(new BytesRef(keyword));
                document.add(keywordValues.get(i));
            }
            for (int i = 0; i < texts.length; i++) {
                stored[i].setStringValue(string());
                document.add(stored[i]);
                int tokenCount = block.getShort() & 0xFFFF;
                tokens[i].set(bytes, block.position(), tokenCount);
                document.add(texts[i]);
                skip(tokenCount);
            }
            return document;
        }

        private void skip(int count) {
            int position = block.position();
            for (; count > 0; count--) {
                while (bytes[position++] < 0) {
                }
                position++;
            }
            block.position(position);
        }

        private String string() {
            int length = block.getShort() & 0xFFFF;
            String text = new String(bytes, block.position(), length, StandardCharsets.UTF_8);
            block.position(block.position() + length);
            return text;
        }
    }

    /** The tokens of one text, decoded from a block. */
    private static final class Tokens extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final char[] chars;
        private final int[] starts;
        private byte[] block;
        private int begin;
        private int count;
        private int position;
        private int left;
        private int start;

        Tokens(Corpus corpus) {
            chars = corpus.termChars;
            starts = corpus.termStarts;
        }

        void set(byte[] block, int position, int count) {
            this.block = block;
            begin = position;
            this.count = count;
        }

        @Override
        public void reset() {
            position = begin;
            left = count;
            start = 0;
        }

        @Override
        public boolean incrementToken() {
            if (left-- <= 0) {
                return false;
            }
            int id = block[position++];
            if (id < 0) {
                id &= 127;
                int more;
                int shift = 7;
                do {
                    more = block[position++];
                    id |= (more & 127) << shift;
                    shift += 7;
                } while (more < 0);
            }
            int place = block[position++] & 255;
            int from = starts[id];
            int length = starts[id + 1] - from;
            term.copyBuffer(chars, from, length);
            start += place >> 2;
            offset.setOffset(start, start + length);
            increment.setPositionIncrement(place & 3);
            return true;
        }
    }
}
