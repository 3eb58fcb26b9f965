package fi.sopu.ballot.control;

import fi.sopu.ballot.Ballot;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** All answers of an activity as one piece, by voter, so long that sealed it is a power of two. */
public final class Bundle {

    /** No bundle is smaller: very few answers look like some more. */
    private static final int SMALLEST = 1 << 14;

    private Bundle() {
    }

    /** The ballots' tokens are not in it. Their order, and that of the voters, is the given one. */
    public static byte[] of(List<Ballot> ballots) {
        Map<String, List<Ballot>> voters = ballots.stream().collect(Collectors.groupingBy(Ballot::voter, java.util.LinkedHashMap::new, Collectors.toList()));
        int length = Integer.BYTES * (2 + voters.size()) + ballots.stream().mapToInt(ballot -> Integer.BYTES + ballot.payload().length).sum();
        int around = Gcm.NONCE + Gcm.TAG;
        int padded = Math.max(SMALLEST, Integer.highestOneBit(length + around - 1) << 1) - around;
        ByteBuffer bytes = ByteBuffer.allocate(padded).putInt(1).putInt(voters.size());
        voters.values().forEach(answers -> {
            bytes.putInt(answers.size());
            answers.forEach(answer -> bytes.putInt(answer.payload().length).put(answer.payload()));
        });
        return bytes.array();
    }

    /** Voters are numbers, tokens new ones. */
    public static List<Ballot> read(byte[] bundle) {
        ByteBuffer bytes = ByteBuffer.wrap(bundle);
        if (bytes.getInt() != 1) {
            throw new IllegalStateException("a bundle of another version");
        }
        List<Ballot> ballots = new ArrayList<>();
        int voters = bytes.getInt();
        for (int voter = 0; voter < voters; voter++) {
            int answers = bytes.getInt();
            for (int i = 0; i < answers; i++) {
                byte[] payload = new byte[bytes.getInt()];
                bytes.get(payload);
                ballots.add(new Ballot(UUID.randomUUID(), Integer.toString(voter), payload));
            }
        }
        return ballots;
    }
}
