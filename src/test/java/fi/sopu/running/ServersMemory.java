package fi.sopu.running;

import fi.sopu.launch.Stack;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks for a question's keys in a dump of everything in the running server's memory, collected or not. */
public final class ServersMemory {

    private static final int KEY = 32;
    private final Stack stack;
    private final List<byte[]> keys = new ArrayList<>();

    /** Reads the keys from their folder, while the question is open. */
    public ServersMemory(Stack stack, int tenant, String question) throws IOException, GeneralSecurityException {
        this.stack = stack;
        for (String kind : List.of("ballots", "authors")) {
            byte[] both = SealedRows.key(stack.data(), tenant + "|" + question, kind);
            for (int from = 0; from < both.length; from += KEY) {
                keys.add(Arrays.copyOfRange(both, from, from + KEY));
            }
        }
    }

    /** How often one of the keys, or a cipher's schedule that begins with it, is in the server's memory now. */
    public int holds() throws IOException, InterruptedException {
        Path dump = stack.data().resolve("log").resolve("memory.hprof");
        String said = SopuProcess.of(stack, stack.url()).ask("GC.heap_dump", "-all", dump.toString());
        if (!Files.exists(dump)) {
            throw new IOException("no dump: " + said);
        }
        return HeapDump.count(dump, keys.stream().mapToLong(key -> ByteBuffer.wrap(key).getLong()).toArray());
    }
}
