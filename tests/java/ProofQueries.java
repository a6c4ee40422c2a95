import java.io.*;
import java.net.URLDecoder;

import org.apache.lucene.index.Term;
import org.apache.lucene.queries.BoostingQuery;
import org.apache.lucene.search.*;
import org.apache.lucene.util.BytesRef;

/**
 * Queries in prefix form, separated by blanks, texts URL-encoded:
 *
 * A boost                                      all documents
 * T boost field term
 * P boost slop n (field term position)*        phrase
 * M boost slop field n (position k term*)*     multi-phrase
 * B boost minimum n (occur query)*             boolean
 * C boost query                                constant score
 * X boost field prefix
 * W boost field pattern                        wildcard
 * F boost field term edits prefix expansions transpositions     fuzzy
 * R boost field lower upper includeLower includeUpper           term range; ! for an open end
 * N boost type field step lower upper includeLower includeUpper numeric range; type int, long, float or double; ! for an open end
 * D boost tie n query*                         dis-max
 * G boost factor positive negative             boosting
 *
 * before it optionally: L n (the hits after the first n), then S field type reverse (sort; field ! sorts by score).
 */
final class ProofQueries {
    private final String[] parts;
    private int next;

    ProofQueries(String line) {
        parts = line.split(" ", -1);
    }

    int after() {
        if (!parts[next].equals("L")) {
            return 0;
        }
        next++;
        return number();
    }

    Sort sort() throws IOException {
        if (!parts[next].equals("S")) {
            return null;
        }
        next++;
        int count = number();
        SortField[] fields = new SortField[count];
        for (int i = 0; i < count; i++) {
            String field = text();
            SortField.Type type = SortField.Type.valueOf(parts[next++]);
            fields[i] = new SortField(field, type, flag());
        }
        return new Sort(fields);
    }

    Query query() throws IOException {
        String kind = parts[next++];
        float boost = real();
        Query query = query(kind);
        query.setBoost(boost);
        return query;
    }

    private Query query(String kind) throws IOException {
        switch (kind) {
            case "A":
                return new MatchAllDocsQuery();
            case "T":
                return new TermQuery(term());
            case "P": {
                PhraseQuery phrase = new PhraseQuery();
                phrase.setSlop(number());
                for (int n = number(); n > 0; n--) {
                    Term term = term();
                    phrase.add(term, number());
                }
                return phrase;
            }
            case "M": {
                MultiPhraseQuery phrase = new MultiPhraseQuery();
                phrase.setSlop(number());
                String field = text();
                for (int n = number(); n > 0; n--) {
                    int position = number();
                    Term[] terms = new Term[number()];
                    for (int i = 0; i < terms.length; i++) {
                        terms[i] = new Term(field, text());
                    }
                    phrase.add(terms, position);
                }
                return phrase;
            }
            case "B":
                return bool();
            case "C":
                return new ConstantScoreQuery(query());
            case "X":
                return new PrefixQuery(term());
            case "W":
                return new WildcardQuery(term());
            case "F": {
                Term term = term();
                int edits = number();
                int prefix = number();
                int expansions = number();
                return new FuzzyQuery(term, edits, prefix, expansions, flag());
            }
            case "R": {
                String field = text();
                BytesRef lower = bound();
                BytesRef upper = bound();
                boolean includeLower = flag();
                return new TermRangeQuery(field, lower, upper, includeLower, flag());
            }
            case "N":
                return numericRange();
            case "D": {
                DisjunctionMaxQuery max = new DisjunctionMaxQuery(real());
                for (int n = number(); n > 0; n--) {
                    max.add(query());
                }
                return max;
            }
            case "G": {
                float factor = real();
                Query positive = query();
                return new BoostingQuery(positive, query(), factor);
            }
            default:
                throw new IllegalArgumentException(kind);
        }
    }

    private Query bool() throws IOException {
        BooleanQuery bool = new BooleanQuery();
        bool.setMinimumNumberShouldMatch(number());
        for (int n = number(); n > 0; n--) {
            String occur = parts[next++];
            Query clause = query();
            if (occur.equals("FILTER")) {
                clause = new ConstantScoreQuery(clause);
                clause.setBoost(0f);
                occur = "MUST";
            }
            bool.add(clause, BooleanClause.Occur.valueOf(occur));
        }
        return bool;
    }

    private Query numericRange() throws IOException {
        String type = parts[next++];
        String field = text();
        int step = number();
        String lower = parts[next++];
        String upper = parts[next++];
        boolean includeLower = flag();
        boolean includeUpper = flag();
        switch (type) {
            case "int":
                return NumericRangeQuery.newIntRange(field, step, lower.equals("!") ? null : Integer.valueOf(lower),
                    upper.equals("!") ? null : Integer.valueOf(upper), includeLower, includeUpper);
            case "long":
                return NumericRangeQuery.newLongRange(field, step, lower.equals("!") ? null : Long.valueOf(lower),
                    upper.equals("!") ? null : Long.valueOf(upper), includeLower, includeUpper);
            case "float":
                return NumericRangeQuery.newFloatRange(field, step, lower.equals("!") ? null : Float.valueOf(lower),
                    upper.equals("!") ? null : Float.valueOf(upper), includeLower, includeUpper);
            default:
                return NumericRangeQuery.newDoubleRange(field, step, lower.equals("!") ? null : Double.valueOf(lower),
                    upper.equals("!") ? null : Double.valueOf(upper), includeLower, includeUpper);
        }
    }

    private Term term() throws IOException {
        String field = text();
        return new Term(field, text());
    }

    private BytesRef bound() throws IOException {
        return parts[next].equals("!") ? skip() : new BytesRef(text());
    }

    private BytesRef skip() {
        next++;
        return null;
    }

    private String text() throws UnsupportedEncodingException {
        return URLDecoder.decode(parts[next++], "UTF-8");
    }

    private int number() {
        return Integer.parseInt(parts[next++]);
    }

    private float real() {
        return Float.parseFloat(parts[next++]);
    }

    private boolean flag() {
        return parts[next++].equals("true");
    }
}
