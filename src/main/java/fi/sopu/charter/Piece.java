package fi.sopu.charter;

/**
 * A run of words in the comparison of two texts.
 *
 * @param kind whether both texts have it, only the newer one or only the older one
 * @param text the words with the spaces that follow them
 */
public record Piece(Kind kind, String text) {

    public enum Kind { SAME, ADDED, REMOVED }

    public boolean added() {
        return kind == Kind.ADDED;
    }

    public boolean removed() {
        return kind == Kind.REMOVED;
    }
}
