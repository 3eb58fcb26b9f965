package fi.sopu.ballot;

import java.util.UUID;

/**
 * An opened answer: what the asking component put in, with a pseudonym that is the same for one voter within one
 * activity and means nothing elsewhere. Lives in memory only, for as long as it is counted.
 *
 * @param voter pseudonym while the activity is open, cluster id once it is closed
 */
public record Ballot(UUID token, String voter, byte[] payload) {

    public Ballot {
        payload = payload.clone();
    }

    @Override
    public byte[] payload() {
        return payload.clone();
    }

    @Override
    public String toString() {
        return "a ballot";
    }
}
