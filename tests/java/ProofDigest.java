import java.io.*;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

import org.apache.lucene.index.*;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.*;
import org.apache.lucene.util.*;

/**
 * Checksums of what Lucene reads from every segment: which documents live, stored fields, norms, doc values, terms with their
 * postings, term vectors. A line each: segment, kind, field, checksum in hexadecimal digits.
 */
final class ProofDigest {
    private final PrintStream out;
    private final String segment;
    private final AtomicReader reader;
    private CRC32 checksum;
    private DataOutputStream data;

    private ProofDigest(PrintStream out, String segment, AtomicReader reader) {
        this.out = out;
        this.segment = segment;
        this.reader = reader;
    }

    static void digest(String path, PrintStream out) throws Exception {
        try (Directory directory = FSDirectory.open(new File(path));
             DirectoryReader reader = DirectoryReader.open(directory)) {
            for (AtomicReaderContext leaf : reader.leaves()) {
                new ProofDigest(out, ((SegmentReader) leaf.reader()).getSegmentName(), leaf.reader()).run();
            }
        }
    }

    private void run() throws IOException {
        start();
        Bits live = reader.getLiveDocs();
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            data.writeBoolean(live == null || live.get(doc));
        }
        end("live", "");
        stored();
        TreeSet<String> names = new TreeSet<>();
        for (FieldInfo field : reader.getFieldInfos()) {
            names.add(field.name);
        }
        for (String name : names) {
            FieldInfo field = reader.getFieldInfos().fieldInfo(name);
            if (field.hasNorms()) {
                start();
                NumericDocValues norms = reader.getNormValues(name);
                for (int doc = 0; doc < reader.maxDoc(); doc++) {
                    data.writeByte((byte) norms.get(doc));
                }
                end("norms", name);
            }
            docValues(field);
            terms("terms", name, reader.terms(name));
        }
        vectors();
    }

    private void stored() throws IOException {
        start();
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            data.writeInt(doc);
            for (IndexableField field : reader.document(doc).getFields()) {
                text(field.name());
                Number number = field.numericValue();
                if (field.binaryValue() != null) {
                    data.writeByte('b');
                    bytes(field.binaryValue());
                } else if (number == null) {
                    data.writeByte('s');
                    text(field.stringValue());
                } else if (number instanceof Integer) {
                    data.writeByte('i');
                    data.writeInt((Integer) number);
                } else if (number instanceof Long) {
                    data.writeByte('l');
                    data.writeLong((Long) number);
                } else if (number instanceof Float) {
                    data.writeByte('f');
                    data.writeInt(Float.floatToRawIntBits((Float) number));
                } else {
                    data.writeByte('d');
                    data.writeLong(Double.doubleToRawLongBits((Double) number));
                }
            }
        }
        end("stored", "");
    }

    private void docValues(FieldInfo field) throws IOException {
        if (!field.hasDocValues()) {
            return;
        }
        start();
        Bits present = reader.getDocsWithField(field.name);
        NumericDocValues numeric = null;
        BinaryDocValues binary = null;
        SortedSetDocValues set = null;
        switch (field.getDocValuesType()) {
            case NUMERIC: numeric = reader.getNumericDocValues(field.name); break;
            case BINARY: binary = reader.getBinaryDocValues(field.name); break;
            case SORTED: binary = reader.getSortedDocValues(field.name); break;
            default: set = reader.getSortedSetDocValues(field.name); break;
        }
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            if (!present.get(doc)) {
                data.writeByte(0);
                continue;
            }
            data.writeByte(1);
            if (numeric != null) {
                data.writeLong(numeric.get(doc));
            } else if (binary != null) {
                bytes(binary.get(doc));
            } else {
                set.setDocument(doc);
                for (long ord = set.nextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = set.nextOrd()) {
                    bytes(set.lookupOrd(ord));
                }
            }
        }
        end("values", field.name);
    }

    private void terms(String kind, String field, Terms terms) throws IOException {
        if (terms == null) {
            return;
        }
        start();
        write(terms);
        end(kind, field);
    }

    private void write(Terms terms) throws IOException {
        TermsEnum all = terms.iterator(null);
        DocsEnum docs = null;
        DocsAndPositionsEnum positions = null;
        for (BytesRef term = all.next(); term != null; term = all.next()) {
            bytes(term);
            data.writeInt(all.docFreq());
            positions = terms.hasPositions() || terms.hasOffsets() ? all.docsAndPositions(null, positions) : null;
            DocsEnum postings = positions != null ? positions : (docs = all.docs(null, docs));
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                data.writeInt(doc);
                data.writeInt(terms.hasFreqs() ? postings.freq() : 1);
                for (int i = 0; positions != null && i < positions.freq(); i++) {
                    data.writeInt(positions.nextPosition());
                    data.writeInt(terms.hasOffsets() ? positions.startOffset() : -1);
                    data.writeInt(terms.hasOffsets() ? positions.endOffset() : -1);
                }
            }
        }
    }

    private void vectors() throws IOException {
        if (!reader.getFieldInfos().hasVectors()) {
            return;
        }
        start();
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            Fields fields = reader.getTermVectors(doc);
            if (fields == null) {
                continue;
            }
            data.writeInt(doc);
            TreeSet<String> names = new TreeSet<>();
            for (String name : fields) {
                names.add(name);
            }
            for (String name : names) {
                text(name);
                write(fields.terms(name));
            }
        }
        end("vectors", "");
    }

    private void text(String value) throws IOException {
        bytes(new BytesRef(value));
    }

    private void bytes(BytesRef value) throws IOException {
        data.writeInt(value.length);
        data.write(value.bytes, value.offset, value.length);
    }

    private void start() {
        checksum = new CRC32();
        data = new DataOutputStream(new BufferedOutputStream(new CheckedOutputStream(new OutputStream() {
            @Override
            public void write(int b) {
            }

            @Override
            public void write(byte[] b, int offset, int length) {
            }
        }, checksum), 1 << 16));
    }

    private void end(String kind, String field) throws IOException {
        data.flush();
        out.println(segment + " " + kind + " " + field + " " + String.format("%08x", checksum.getValue()));
    }
}
