import java.io.*;

import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.*;

/** Lucene's own CheckIndex, with assertions, the slow checks of postings and the cross check of term vectors. */
final class ProofCheck {
    private ProofCheck() {
    }

    static boolean check(String path, PrintStream out) throws Exception {
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
}
