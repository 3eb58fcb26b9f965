package fi.sopu.charter.control;

import fi.sopu.charter.Piece;
import fi.sopu.charter.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares two texts word by word: the longest common run of words stays, the rest was removed or added
 * (Hunt and McIlroy 1976, by the plain table, since a clause is some hundred words at most).
 */
public final class Differences {

    private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");

    private Differences() {
    }

    /** @return runs in reading order, removed ones before the added ones that replace them; null texts count as empty */
    public static List<Piece> between(@Nullable String older, @Nullable String newer) {
        List<String> a = words(older);
        List<String> b = words(newer);
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = same(a.get(i), b.get(j))
                        ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && same(a.get(i), b.get(j))) {
                append(pieces, Kind.SAME, b.get(j));
                i++;
                j++;
            } else if (i < a.size() && (j == b.size() || common[i + 1][j] >= common[i][j + 1])) {
                append(pieces, Kind.REMOVED, a.get(i++));
            } else {
                append(pieces, Kind.ADDED, b.get(j++));
            }
        }
        return spaced(pieces);
    }

    private static List<String> words(@Nullable String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text == null ? "" : text.strip());
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static boolean same(String one, String other) {
        return one.strip().equals(other.strip());
    }

    private static void append(List<Piece> pieces, Kind kind, String word) {
        Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last != null && last.kind() == kind) {
            pieces.set(pieces.size() - 1, new Piece(kind, last.text() + word));
        } else {
            pieces.add(new Piece(kind, word));
        }
    }

    /** The last word of a text has no space after it: it gets one when something follows, or words would run together. */
    private static List<Piece> spaced(List<Piece> pieces) {
        for (int k = 0; k < pieces.size() - 1; k++) {
            Piece piece = pieces.get(k);
            if (!piece.text().isEmpty() && !Character.isWhitespace(piece.text().charAt(piece.text().length() - 1))) {
                pieces.set(k, new Piece(piece.kind(), piece.text() + " "));
            }
        }
        return pieces;
    }
}
