import java.io.*;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.queryparser.classic.TokenMgrError;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.*;
import org.apache.lucene.util.BytesRef;

/**
 * Reads queries with Lucene's classic parser: a line each, "OR" or "AND" as default operator and the text, URL-encoded. Prints each query as
 * ProofQueries reads it, or "ERROR". Texts are split at blanks; the word "the" is left out, and of a word with underscores the parts are at
 * one position.
 */
final class ProofParser {
    private ProofParser() {
    }

    static void parse(String file, PrintStream out) throws Exception {
        for (String line : Files.readAllLines(Paths.get(file), StandardCharsets.UTF_8)) {
            int blank = line.indexOf(' ');
            QueryParser parser = new QueryParser("body", new Words());
            parser.setDefaultOperator(line.startsWith("AND") ? QueryParser.Operator.AND : QueryParser.Operator.OR);
            String text;
            try {
                Query query = parser.parse(URLDecoder.decode(line.substring(blank + 1), "UTF-8"));
                StringBuilder result = new StringBuilder();
                append(result, query);
                text = result.toString();
            } catch (ParseException | TokenMgrError e) {
                text = "ERROR";
            }
            out.println(text);
        }
    }

    private static void append(StringBuilder text, Query query) throws IOException {
        String boost = number(query.getBoost());
        if (query instanceof MatchAllDocsQuery) {
            text.append("A ").append(boost).append(' ');
        } else if (query instanceof TermQuery) {
            text.append("T ").append(boost).append(' ');
            append(text, ((TermQuery) query).getTerm());
        } else if (query instanceof PhraseQuery) {
            PhraseQuery phrase = (PhraseQuery) query;
            text.append("P ").append(boost).append(' ').append(phrase.getSlop()).append(' ').append(phrase.getTerms().length).append(' ');
            for (int i = 0; i < phrase.getTerms().length; i++) {
                append(text, phrase.getTerms()[i]);
                text.append(phrase.getPositions()[i]).append(' ');
            }
        } else if (query instanceof MultiPhraseQuery) {
            MultiPhraseQuery phrase = (MultiPhraseQuery) query;
            text.append("M ").append(boost).append(' ').append(phrase.getSlop()).append(' ');
            text.append(encode(phrase.getTermArrays().get(0)[0].field())).append(' ').append(phrase.getTermArrays().size()).append(' ');
            for (int i = 0; i < phrase.getTermArrays().size(); i++) {
                Term[] terms = phrase.getTermArrays().get(i);
                text.append(phrase.getPositions()[i]).append(' ').append(terms.length).append(' ');
                for (Term term : terms) {
                    text.append(encode(term.text())).append(' ');
                }
            }
        } else if (query instanceof BooleanQuery) {
            BooleanQuery bool = (BooleanQuery) query;
            text.append("B ").append(boost).append(" 0 ").append(bool.clauses().size()).append(' ');
            for (BooleanClause clause : bool.clauses()) {
                text.append(clause.getOccur().name()).append(' ');
                append(text, clause.getQuery());
            }
        } else if (query instanceof PrefixQuery) {
            text.append("X ").append(boost).append(' ');
            append(text, ((PrefixQuery) query).getPrefix());
        } else if (query instanceof WildcardQuery) {
            text.append("W ").append(boost).append(' ');
            // Backslashes that the pattern does not need are left out.
            Term pattern = ((WildcardQuery) query).getTerm();
            append(text, new Term(pattern.field(), pattern.text().replaceAll("\\\\([^*?\\\\])", "$1")));
        } else if (query instanceof FuzzyQuery) {
            FuzzyQuery fuzzy = (FuzzyQuery) query;
            text.append("F ").append(boost).append(' ');
            append(text, fuzzy.getTerm());
            text.append(fuzzy.getMaxEdits()).append(' ').append(fuzzy.getPrefixLength()).append(" 50 ").append(fuzzy.getTranspositions()).append(' ');
        } else if (query instanceof TermRangeQuery) {
            TermRangeQuery range = (TermRangeQuery) query;
            text.append("R ").append(boost).append(' ').append(encode(range.getField())).append(' ');
            text.append(bound(range.getLowerTerm())).append(' ').append(bound(range.getUpperTerm())).append(' ');
            text.append(range.includesLower() || range.getLowerTerm() == null).append(' ');
            text.append(range.includesUpper() || range.getUpperTerm() == null).append(' ');
        } else {
            throw new IllegalArgumentException(query.getClass().getName());
        }
    }

    private static void append(StringBuilder text, Term term) {
        text.append(encode(term.field())).append(' ').append(encode(term.text())).append(' ');
    }

    private static String bound(BytesRef bytes) {
        return bytes == null ? "!" : bytes.utf8ToString().equals("!") ? "%21" : encode(bytes.utf8ToString());
    }

    private static String number(float value) {
        return value == (int) value ? Integer.toString((int) value) : Float.toString(value);
    }

    private static String encode(String text) {
        StringBuilder result = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-_.~".indexOf(c) >= 0);
            result.append(plain ? Character.toString(c) : String.format("%%%02X", (int) c));
        }
        return result.toString();
    }

    private static final class Words extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field, Reader reader) {
            return new TokenStreamComponents(new WordTokenizer(reader));
        }
    }

    private static final class WordTokenizer extends Tokenizer {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final List<String> tokens = new ArrayList<>();
        private final List<Integer> increments = new ArrayList<>();
        private int next;

        WordTokenizer(Reader reader) {
            super(reader);
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            StringBuilder text = new StringBuilder();
            for (int c = input.read(); c >= 0; c = input.read()) {
                text.append((char) c);
            }
            tokens.clear();
            increments.clear();
            next = 0;
            int step = 1;
            for (String word : text.toString().split(" ")) {
                if (word.equals("the")) {
                    step++;
                    continue;
                }
                for (String part : word.split("_")) {
                    if (!part.isEmpty()) {
                        tokens.add(part);
                        increments.add(step);
                        step = 0;
                    }
                }
                step = Math.max(step, 1);
            }
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (next == tokens.size()) {
                return false;
            }
            term.append(tokens.get(next));
            increment.setPositionIncrement(increments.get(next++));
            return true;
        }
    }
}
