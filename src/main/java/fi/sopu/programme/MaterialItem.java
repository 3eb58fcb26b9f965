package fi.sopu.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that belongs to a day to be read.
 *
 * @param title of a file its name
 * @param link  address; "" of a file
 * @param kind  null of a link
 * @param bytes 0 of a link
 */
public record MaterialItem(UUID id, String title, String link, @Nullable FileKind kind, int bytes) {

    private static final int KILO = 1024;

    public boolean isFile() {
        return kind != null;
    }

    /** At least 1. */
    public int kilobytes() {
        return Math.max(1, bytes / KILO);
    }
}
