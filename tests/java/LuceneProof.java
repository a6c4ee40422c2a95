import java.io.*;
import java.nio.charset.StandardCharsets;

/**
 * What the tests ask Apache Lucene 4.10: is an index sound, what does a query find, what is in a document. Commands come in as lines of
 * standard input, their parts separated by tabs; the answer to each ends with a line "\u0001ok" or "\u0001failed". One process
 * answers many commands, so that Java starts and warms up once.
 *
 * check DIR...            runs CheckIndex with term vector and cross checks; fails where an index is not clean
 * search DIR FILE N       runs every query of a file (a line each, see ProofQueries) and prints "total doc:score doc:score ..."
 * write DIR N             writes N documents with the codec Lucene46, see ProofWriter
 * parse FILE              reads every query of a file with the classic parser, see ProofParser
 * dump DIR                prints the stored fields of every live document
 * variety DIR N CODEC     writes N documents with everything a field can have, see ProofVariety
 * vectors DIR             prints the term vectors of every document, see ProofVectors
 * digest DIR              prints checksums of everything in every segment, see ProofDigest
 * spell DIR FIELD MODE FILE N     what DirectSpellChecker suggests for every word of a file, see ProofSuggest
 * similar DIR FIELD TERMS TF DF   the terms of MoreLikeThis for every document, see ProofSuggest
 */
public final class LuceneProof {
    private static final char END = '\u0001';

    private LuceneProof() {
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16), false, "UTF-8");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            boolean fine;
            try {
                fine = run(line.split("\t"), out);
            } catch (Throwable t) {
                t.printStackTrace(out);
                fine = false;
            }
            out.println(END + (fine ? "ok" : "failed"));
            out.flush();
        }
    }

    private static boolean run(String[] args, PrintStream out) throws Exception {
        switch (args[0]) {
            case "check":
                boolean clean = true;
                for (int i = 1; i < args.length; i++) {
                    clean &= ProofCheck.check(args[i], out);
                }
                return clean;
            case "search":
                ProofSearch.search(args[1], args[2], Integer.parseInt(args[3]), out);
                return true;
            case "parse":
                ProofParser.parse(args[1], out);
                return true;
            case "write":
                ProofWriter.write(args[1], Integer.parseInt(args[2]));
                return true;
            case "dump":
                ProofDump.dump(args[1], out);
                return true;
            case "variety":
                ProofVariety.write(args[1], Integer.parseInt(args[2]), args[3]);
                return true;
            case "vectors":
                ProofVectors.dump(args[1], out);
                return true;
            case "digest":
                ProofDigest.digest(args[1], out);
                return true;
            case "spell":
                ProofSuggest.spell(args[1], args[2], args[3], args[4], Integer.parseInt(args[5]), out);
                return true;
            case "similar":
                ProofSuggest.similar(args[1], args[2], Integer.parseInt(args[3]), Integer.parseInt(args[4]), Integer.parseInt(args[5]), out);
                return true;
            default:
                throw new IllegalArgumentException(args[0]);
        }
    }
}
