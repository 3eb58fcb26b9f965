package fi.sopu.charter;

import java.util.List;

/**
 * What happened to one clause between two versions.
 *
 * @param number number in the newer version, 0 when it is not there any more
 * @param before number in the older version, 0 when it was not there yet
 * @param pieces the words, in the reader's language
 */
public record ClauseDifference(int number, int before, List<Piece> pieces) {

    public boolean added() {
        return before == 0;
    }

    public boolean removed() {
        return number == 0;
    }

    public boolean changed() {
        return !added() && !removed() && pieces.stream().anyMatch(piece -> piece.kind() != Piece.Kind.SAME);
    }

    public boolean moved() {
        return !added() && !removed() && number != before;
    }

    public boolean same() {
        return !added() && !removed() && !changed() && !moved();
    }
}
