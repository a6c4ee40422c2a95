import java.io.*;

import org.apache.lucene.index.*;
import org.apache.lucene.store.*;

/** The stored fields of every live document, a line each. */
final class ProofDump {
    private ProofDump() {
    }

    static void dump(String path, PrintStream out) throws Exception {
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
}
