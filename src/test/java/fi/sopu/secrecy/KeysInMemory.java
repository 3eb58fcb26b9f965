package fi.sopu.secrecy;

import com.sun.management.HotSpotDiagnosticMXBean;
import fi.sopu.process.AskedQuestion;
import fi.sopu.running.HeapDump;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The attack on a question's keys by somebody who has a dump of the server's memory. */
final class KeysInMemory {

    private final Chamber chamber;
    private final Random random = new Random(12);

    KeysInMemory(Chamber chamber) {
        this.chamber = chamber;
    }

    /** How often any of a closed activity's keys is in a dump of this process, of everything that has not been collected; and before its closing, under the JDK's own cipher. */
    int[] count(Path folder) throws Exception {
        AskedQuestion question = chamber.question();
        chamber.open(question);
        List<UUID> ideas = IntStream.range(0, 6).mapToObj(i -> chamber.word(question, UUID.randomUUID(), "Ajatus " + i)).toList();
        chamber.answers(question, Stream.generate(UUID::randomUUID).limit(6).toList(), ideas, random, 20);
        byte[][] masked = masked(question.id());
        int open = found(dumped(folder.resolve("open.hprof")), masked);
        byte[] key = unmasked(masked[0]);
        List<WeakReference<Cipher>> ciphers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            ciphers.add(jdk(key, i));
        }
        Arrays.fill(key, (byte) 0);
        int off = found(dumped(folder.resolve("jdk.hprof")), masked) - open;
        chamber.close(question);
        chamber.finish();
        // the collector may leave out a turn that it is asked for
        for (int turn = 0; turn < 20 && !(ciphers.stream().allMatch(cipher -> cipher.refersTo(null)) && turn > 0); turn++) {
            System.gc();
        }
        int closed = found(dumped(folder.resolve("closed.hprof")), masked);
        return new int[]{open, off, closed};
    }

    private static WeakReference<Cipher> jdk(byte[] key, int number) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = new byte[12];
        nonce[0] = (byte) number;
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.doFinal(new byte[100]);
        return new WeakReference<>(cipher);
    }

    /** The keys, so changed that they are not found in this very test's memory. */
    private byte[][] masked(UUID activity) throws Exception {
        Object files = chamber.files;
        Method usable = files.getClass().getDeclaredMethod("usableKey");
        usable.setAccessible(true);
        Object master = usable.invoke(files);
        Method unwrap = files.getClass().getDeclaredMethod("unwrap", master.getClass(), int.class, UUID.class, String.class);
        unwrap.setAccessible(true);
        byte[] both = (byte[]) ((Optional<?>) unwrap.invoke(files, master, Chamber.TENANT, activity, "ballots")).orElseThrow();
        byte[] authors = (byte[]) ((Optional<?>) unwrap.invoke(files, master, Chamber.TENANT, activity, "authors")).orElseThrow();
        byte[][] masked = new byte[3][32];
        for (int i = 0; i < 32; i++) {
            masked[0][i] = (byte) ~both[i];
            masked[1][i] = (byte) ~both[32 + i];
            masked[2][i] = (byte) ~authors[i];
        }
        Arrays.fill(both, (byte) 0);
        Arrays.fill(authors, (byte) 0);
        ((AutoCloseable) master).close();
        return masked;
    }

    private static byte[] unmasked(byte[] masked) {
        byte[] key = masked.clone();
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) ~key[i];
        }
        return key;
    }

    private static Path dumped(Path file) throws IOException {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), false);
        return file;
    }

    static int found(Path dump, byte[]... masked) throws IOException {
        return HeapDump.count(dump, Arrays.stream(masked).mapToLong(key -> ~ByteBuffer.wrap(key).getLong()).toArray());
    }
}
