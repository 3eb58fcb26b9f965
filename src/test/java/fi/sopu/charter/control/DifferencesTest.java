package fi.sopu.charter.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.charter.Piece;
import fi.sopu.charter.Piece.Kind;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    @Test
    void tellsWordsThatCameAndWent() {
        assertEquals(List.of(new Piece(Kind.SAME, "Kuuntelemme "), new Piece(Kind.REMOVED, "aina "),
                new Piece(Kind.ADDED, "jokaista "), new Piece(Kind.SAME, "loppuun.")),
                Differences.between("Kuuntelemme aina loppuun.", "Kuuntelemme jokaista loppuun."));
    }

    @Test
    void sameTextIsOnePiece() {
        assertEquals(List.of(new Piece(Kind.SAME, "Puhumme suoraan.")), Differences.between("Puhumme suoraan.", "Puhumme suoraan."));
    }

    @Test
    void nothingAgainstSomething() {
        assertEquals(List.of(new Piece(Kind.ADDED, "Uusi lause")), Differences.between(null, "Uusi lause"));
        assertEquals(List.of(new Piece(Kind.REMOVED, "Vanha lause")), Differences.between("Vanha lause", ""));
        assertEquals(List.of(), Differences.between(null, " "));
    }

    @Test
    void piecesDoNotRunTogether() {
        List<Piece> pieces = Differences.between("Yksi", "Kaksi kolme");
        assertEquals("Yksi ", pieces.get(0).text());
    }

    /** The same and the removed pieces read as the older text, the same and the added as the newer one. */
    @Test
    void bothTextsCanBeReadFromThePieces() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            String older = words(random);
            String newer = words(random);
            List<Piece> pieces = Differences.between(older, newer);
            assertEquals(older, read(pieces, Kind.REMOVED));
            assertEquals(newer, read(pieces, Kind.ADDED));
            for (int i = 1; i < pieces.size(); i++) {
                assertTrue(pieces.get(i).kind() != pieces.get(i - 1).kind());
            }
        }
    }

    private static String words(Random random) {
        return random.ints(random.nextInt(12), 0, 5).mapToObj(i -> "abcde".substring(i, i + 1)).collect(Collectors.joining(" "));
    }

    private static String read(List<Piece> pieces, Kind with) {
        return pieces.stream().filter(p -> p.kind() == Kind.SAME || p.kind() == with).map(Piece::text)
                .collect(Collectors.joining()).strip();
    }
}
