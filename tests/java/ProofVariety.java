import java.io.File;
import java.util.Random;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.*;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.store.*;
import org.apache.lucene.util.BytesRef;

/**
 * Writes an index of compound files with a codec, of several commits and deletions: fields of every index option, with payloads and term
 * vectors of every kind, which differ between documents. No norms and doc values: 4.10 does not write those of Lucene46.
 */
final class ProofVariety {
    private ProofVariety() {
    }

    static void write(String path, int docs, String codec) throws Exception {
        IndexWriterConfig config = new IndexWriterConfig(org.apache.lucene.util.Version.LUCENE_4_10_4, null);
        config.setCodec(Codec.forName(codec));
        config.setUseCompoundFile(true);
        config.setMergePolicy(NoMergePolicy.INSTANCE);
        config.setMaxBufferedDocs(Math.max(2, docs / 4));
        Random random = new Random(docs);
        FieldInfo.IndexOptions[] options = FieldInfo.IndexOptions.values();
        try (Directory directory = FSDirectory.open(new File(path)); IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < docs; i++) {
                Document document = new Document();
                document.add(new StringField("id", "k" + i, Field.Store.YES));
                for (int f = 0; f < 6; f++) {
                    FieldType type = new FieldType();
                    type.setIndexed(true);
                    type.setOmitNorms(true);
                    type.setIndexOptions(options[Math.min(f, options.length - 1)]);
                    type.setStoreTermVectors(random.nextInt(3) > 0);
                    type.setStoreTermVectorPositions(type.storeTermVectors() && random.nextBoolean());
                    type.setStoreTermVectorOffsets(type.storeTermVectors() && random.nextBoolean());
                    type.setStoreTermVectorPayloads(type.storeTermVectorPositions() && random.nextBoolean());
                    if (random.nextInt(4) > 0) {
                        document.add(new Field("f" + f, new Tokens(random, 1 + random.nextInt(200), f != 3), type));
                    }
                }
                writer.addDocument(document);
                if (random.nextInt(20) == 0) {
                    writer.deleteDocuments(new Term("id", "k" + random.nextInt(i + 1)));
                }
                if (random.nextInt(docs) < 3) {
                    writer.commit();
                }
            }
            writer.commit();
        }
    }

    /** Random words; some with a payload of 0 to 8 bytes. */
    private static final class Tokens extends TokenStream {
        private final Random random;
        private final boolean payloads;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final PayloadAttribute payload = addAttribute(PayloadAttribute.class);
        private int left;
        private int end;

        Tokens(Random random, int count, boolean payloads) {
            this.random = random;
            this.payloads = payloads;
            left = count;
        }

        @Override
        public boolean incrementToken() {
            if (left-- == 0) {
                return false;
            }
            clearAttributes();
            term.append("w" + (int) (300 * Math.pow(random.nextDouble(), 3)));
            end += random.nextInt(4);
            offset.setOffset(end, end + 1 + random.nextInt(9));
            increment.setPositionIncrement(end == 0 ? 1 : 1 + random.nextInt(3));
            if (payloads && random.nextInt(3) > 0) {
                byte[] bytes = new byte[random.nextInt(9)];
                random.nextBytes(bytes);
                payload.setPayload(new BytesRef(bytes));
            }
            return true;
        }
    }
}
