package fi.sopu.ballot;

/**
 * What somebody has under one of their numbers.
 *
 * @param answer false for a mark: what is noted there is not answered, or was taken back
 */
public record OwnRow(byte[] payload, boolean answer) {

    public OwnRow {
        payload = payload.clone();
    }

    @Override
    public byte[] payload() {
        return payload.clone();
    }

    @Override
    public String toString() {
        return answer ? "an answer" : "a mark";
    }
}
