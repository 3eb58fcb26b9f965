package fi.sopu.charter;

import java.util.List;

/**
 * What happened to one clause between two versions.
 *
 * @param number number in the newer version, 0 when it is not there any more
 * @param before number in the older version, 0 when it was not there yet
 * @param avoid  whether it is in the part of what is avoided, now or when it was last there
 * @param turned whether it has been moved from one part to the other
 * @param texts  its words in the languages it has, the reader's own first
 */
public record ClauseDifference(int number, int before, boolean avoid, boolean turned, List<Text> texts) {

    /** The words in one language ({@code fi}, {@code sv}). */
    public record Text(String language, List<Piece> pieces) {

        public boolean changed() {
            return pieces.stream().anyMatch(piece -> piece.kind() != Piece.Kind.SAME);
        }
    }

    public boolean added() {
        return before == 0;
    }

    public boolean removed() {
        return number == 0;
    }

    public boolean changed() {
        return !added() && !removed() && texts.stream().anyMatch(Text::changed);
    }

    public boolean moved() {
        return !added() && !removed() && !turned && number != before;
    }

    public boolean same() {
        return !added() && !removed() && !changed() && !moved() && !turned;
    }
}
