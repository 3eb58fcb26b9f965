package fi.sopu.running;

import fi.sopu.launch.Stack;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks for a question's keys in everything that is in the running server's memory. */
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
                keys.add(ProcessMemory.masked(Arrays.copyOfRange(both, from, from + KEY)));
            }
        }
    }

    /** How often one of the keys, or a cipher's schedule that begins with it, is in the server's memory now. */
    public int holds() throws IOException {
        return ProcessMemory.count(SopuProcess.of(stack, stack.url()).pid(), keys.toArray(byte[][]::new));
    }
}
