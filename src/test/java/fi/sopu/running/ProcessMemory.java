package fi.sopu.running;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks through all of a process's memory as the system has it: the heap with what was collected and what a collection moved away, and what lies
 * outside it. A dump by the JVM shows its heap's objects only.
 */
public final class ProcessMemory {

    private static final int BLOCK = 1 << 20;

    private ProcessMemory() {
    }

    /** A key with all its bits turned, so that the one who looks for it in this very process does not find what is looked for. */
    public static byte[] masked(byte[] key) {
        byte[] masked = new byte[key.length];
        for (int i = 0; i < masked.length; i++) {
            masked[i] = (byte) ~key[i];
        }
        return masked;
    }

    /** How often one of these keys lies there whole, as bytes or as ints of this machine; may be this very process. */
    public static int count(long pid, byte[]... masked) throws IOException {
        List<byte[]> keys = Arrays.stream(masked).flatMap(key -> Stream.of(key, asInts(key))).toList();
        boolean[] first = new boolean[1 << Short.SIZE];
        keys.forEach(key -> first[~ByteBuffer.wrap(key).getShort() & 0xffff] = true);
        int found = 0;
        // outside the heap, and read without a copy, since what was read would be found again
        ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
        Path process = Path.of("/proc", Long.toString(pid));
        try (FileChannel memory = FileChannel.open(process.resolve("mem"))) {
            for (String mapped : Files.readAllLines(process.resolve("maps"))) {
                if (mapped.matches("\\S+ rw.*")) {
                    String[] ends = mapped.substring(0, mapped.indexOf(' ')).split("-");
                    long end = Long.parseLong(ends[1], 16);
                    for (long at = Long.parseLong(ends[0], 16); at < end; at += BLOCK) {
                        read(memory, at, end, block);
                        for (int i = 0; i + Short.BYTES <= block.limit(); i++) {
                            if (first[block.getShort(i) & 0xffff]) {
                                int here = i;
                                found += (int) keys.stream().filter(key -> lies(key, block, here)).count();
                            }
                        }
                    }
                }
            }
        }
        erase(block);
        return found;
    }

    private static void read(FileChannel memory, long at, long end, ByteBuffer block) {
        erase(block);
        block.limit((int) Math.min(BLOCK, end - at));
        try {
            memory.read(block, at);
            block.flip();
        } catch (IOException givenBackMeanwhile) {
            block.limit(0);
        }
    }

    private static boolean lies(byte[] masked, ByteBuffer block, int at) {
        int same = 0;
        while (same < masked.length && at + same < block.limit() && block.get(at + same) == (byte) ~masked[same]) {
            same++;
        }
        return same == masked.length;
    }

    private static void erase(ByteBuffer block) {
        block.clear().put(new byte[BLOCK]).clear();
    }

    /** How the bytes lie in memory when ints were made of them. */
    private static byte[] asInts(byte[] key) {
        byte[] turned = new byte[key.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = key[i ^ Integer.BYTES - 1];
        }
        return turned;
    }
}
