import java.io.*;

import org.apache.lucene.index.*;
import org.apache.lucene.store.*;
import org.apache.lucene.util.BytesRef;

/** The term vectors of every document, a line a field: document, field, then every term with "position:start:end:payload ...". */
final class ProofVectors {
    private ProofVectors() {
    }

    static void dump(String path, PrintStream out) throws Exception {
        try (Directory directory = FSDirectory.open(new File(path));
             DirectoryReader reader = DirectoryReader.open(directory)) {
            for (int doc = 0; doc < reader.maxDoc(); doc++) {
                Fields fields = reader.getTermVectors(doc);
                if (fields == null) {
                    continue;
                }
                for (String field : fields) {
                    StringBuilder text = new StringBuilder().append(doc).append('\t').append(field);
                    append(fields.terms(field), text);
                    out.println(text);
                }
            }
        }
    }

    private static void append(Terms terms, StringBuilder text) throws IOException {
        TermsEnum all = terms.iterator(null);
        for (BytesRef term = all.next(); term != null; term = all.next()) {
            text.append('\t');
            hex(term, text);
            text.append(' ').append(all.totalTermFreq());
            DocsAndPositionsEnum postings = all.docsAndPositions(null, null);
            if (postings == null) {
                continue;
            }
            postings.nextDoc();
            for (int i = 0; i < postings.freq(); i++) {
                text.append(' ').append(postings.nextPosition());
                text.append(':').append(postings.startOffset()).append(':').append(postings.endOffset()).append(':');
                if (postings.getPayload() != null) {
                    hex(postings.getPayload(), text);
                }
            }
        }
    }

    private static void hex(BytesRef bytes, StringBuilder text) {
        for (int i = 0; i < bytes.length; i++) {
            int value = bytes.bytes[bytes.offset + i] & 0xFF;
            text.append(Character.forDigit(value >> 4, 16)).append(Character.forDigit(value & 15, 16));
        }
    }
}
