import java.io.File;
import java.util.Random;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.codecs.lucene46.Lucene46Codec;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.store.*;

/**
 * Writes an index with the codec Lucene46, with numeric fields of several precision steps, without norms and doc values (4.10 reads that codec's but does not write them).
 */
final class ProofWriter {
    private ProofWriter() {
    }

    static void write(String path, int docs) throws Exception {
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
                int number = random.nextInt() >> random.nextInt(32);
                document.add(new IntField("i32", number, Field.Store.NO));
                document.add(new LongField("i64", (long) number * number * number, Field.Store.NO));
                document.add(new FloatField("f32", number / 16f, numeric(FloatField.TYPE_NOT_STORED, 4)));
                document.add(new DoubleField("f64", number / 7.0, numeric(DoubleField.TYPE_NOT_STORED, 8)));
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

    private static FieldType numeric(FieldType type, int precisionStep) {
        FieldType copy = new FieldType(type);
        copy.setNumericPrecisionStep(precisionStep);
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
}
