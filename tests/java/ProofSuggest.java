import java.io.*;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.*;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.*;
import org.apache.lucene.search.spell.*;
import org.apache.lucene.store.*;

/** Asks DirectSpellChecker and MoreLikeThis. */
final class ProofSuggest {
    private ProofSuggest() {
    }

    /** For every word of a file (URL-encoded) a line of suggestions: "word:freq:score ...". */
    static void spell(String path, String field, String mode, String file, int n, PrintStream out) throws Exception {
        try (Directory directory = FSDirectory.open(new File(path)); IndexReader reader = DirectoryReader.open(directory)) {
            DirectSpellChecker checker = new DirectSpellChecker();
            checker.setLowerCaseTerms(false);
            checker.setMaxInspections(1000000);
            for (String line : Files.readAllLines(Paths.get(file), StandardCharsets.UTF_8)) {
                Term term = new Term(field, URLDecoder.decode(line, "UTF-8"));
                StringBuilder text = new StringBuilder();
                for (SuggestWord word : checker.suggestSimilar(term, n, reader, SuggestMode.valueOf(mode))) {
                    text.append(URLEncoder.encode(word.string, "UTF-8")).append(':').append(word.freq).append(':').append(word.score).append(' ');
                }
                out.println(text);
            }
        }
    }

    /** For every document a line with the terms of the query for documents like it: "term:boost ...". The values are split at blanks. */
    static void similar(String path, String field, int maxTerms, int minTermFreq, int minDocFreq, PrintStream out) throws Exception {
        try (Directory directory = FSDirectory.open(new File(path)); IndexReader reader = DirectoryReader.open(directory)) {
            MoreLikeThis similar = new MoreLikeThis(reader);
            similar.setAnalyzer(new Blanks());
            similar.setFieldNames(new String[] { field });
            similar.setMaxQueryTerms(maxTerms);
            similar.setMinTermFreq(minTermFreq);
            similar.setMinDocFreq(minDocFreq);
            similar.setBoost(true);
            for (int doc = 0; doc < reader.maxDoc(); doc++) {
                StringBuilder text = new StringBuilder();
                for (BooleanClause clause : ((BooleanQuery) similar.like(doc)).clauses()) {
                    Term term = ((TermQuery) clause.getQuery()).getTerm();
                    text.append(URLEncoder.encode(term.text(), "UTF-8")).append(':').append(clause.getQuery().getBoost()).append(' ');
                }
                out.println(text);
            }
        }
    }

    private static final class Blanks extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field, Reader reader) {
            return new TokenStreamComponents(new Words(reader));
        }
    }

    private static final class Words extends Tokenizer {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Words(Reader reader) {
            super(reader);
        }

        @Override
        public boolean incrementToken() throws IOException {
            clearAttributes();
            int c = input.read();
            while (c == ' ') {
                c = input.read();
            }
            for (; c >= 0 && c != ' '; c = input.read()) {
                term.append((char) c);
            }
            return term.length() > 0;
        }
    }
}
