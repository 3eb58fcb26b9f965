package fi.sopu.running;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks through a dump of a JVM's memory. */
public final class HeapDump {

    private static final int BLOCK = 1 << 20;

    private HeapDump() {
    }

    /**
     * How often one of these eight bytes occurs; deletes the dump. Arrays of bytes and of ints lie in a dump in the same order of bytes, so that a
     * key's schedule begins like the key.
     */
    public static int count(Path dump, long... begins) throws IOException {
        int found = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(dump), BLOCK)) {
            long window = 0;
            byte[] block = new byte[BLOCK];
            for (int read = in.read(block); read > 0; read = in.read(block)) {
                for (int i = 0; i < read; i++) {
                    window = window << 8 | block[i] & 0xff;
                    for (long begin : begins) {
                        found += window == begin ? 1 : 0;
                    }
                }
            }
        } finally {
            Files.delete(dump);
        }
        return found;
    }
}
