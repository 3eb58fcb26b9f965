package fi.sopu.programme;

/** A file as it was given. Its content is not copied: it can be large, and whoever gets it reads it once. */
public record GivenFile(String name, FileKind kind, byte[] content) {

    /** In bytes. */
    public static final int MOST = 20 * 1024 * 1024;
}
