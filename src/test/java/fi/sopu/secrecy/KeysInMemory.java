package fi.sopu.secrecy;

import fi.sopu.process.AskedQuestion;
import fi.sopu.running.ProcessMemory;
import java.io.IOException;
import java.lang.reflect.Method;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
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

/** The attack on a question's keys by somebody who reads the server's memory. */
final class KeysInMemory {

    private final Chamber chamber;
    private final Random random = new Random(12);

    KeysInMemory(Chamber chamber) {
        this.chamber = chamber;
    }

    /** How often any of an activity's keys is in this process's memory while it is open, one key that the JDK's own cipher used, and any of the activity's after its closing. */
    int[] count() throws Exception {
        AskedQuestion question = chamber.question();
        chamber.open(question);
        List<UUID> ideas = IntStream.range(0, 6).mapToObj(i -> chamber.word(question, UUID.randomUUID(), "Ajatus " + i)).toList();
        chamber.answers(question, Stream.generate(UUID::randomUUID).limit(6).toList(), ideas, random, 20);
        byte[][] masked = masked(question.id());
        int open = found(masked);
        int jdk = found(usedByTheJdk());
        chamber.close(question);
        chamber.finish();
        return new int[]{open, jdk, found(masked)};
    }

    private static byte[] usedByTheJdk() throws GeneralSecurityException {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        for (int i = 0; i < 50; i++) {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce = new byte[12];
            nonce[0] = (byte) i;
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            cipher.doFinal(new byte[100]);
        }
        byte[] masked = ProcessMemory.masked(key);
        Arrays.fill(key, (byte) 0);
        return masked;
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
        byte[] sealing = Arrays.copyOf(both, 32);
        byte[] voters = Arrays.copyOfRange(both, 32, 64);
        byte[][] masked = {ProcessMemory.masked(sealing), ProcessMemory.masked(voters), ProcessMemory.masked(authors)};
        for (byte[] read : List.of(both, sealing, voters, authors)) {
            Arrays.fill(read, (byte) 0);
        }
        ((AutoCloseable) master).close();
        return masked;
    }

    private static int found(byte[]... masked) throws IOException {
        return ProcessMemory.count(ProcessHandle.current().pid(), masked);
    }
}
