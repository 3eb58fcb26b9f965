package fi.sopu.ballot.control;

import java.util.Optional;
import java.util.UUID;

/**
 * Where the keys of open activities are, outside the database and its backups. All nodes see the same one.
 * Every method throws {@link fi.sopu.shared.Refused} ("ballot.keysMissing") when the store cannot be read or written.
 */
public interface KeyStore {

    /** Makes the activity's keys unless it has them. */
    void create(int tenant, UUID activity);

    /** Empty when the store is there and the activity has no keys in it. */
    Optional<ActivityKeys> find(int tenant, UUID activity);

    /** Destroys the activity's keys; nothing happens when there are none. */
    void destroy(int tenant, UUID activity);

    /** Seals what is kept of a closed activity under a second key, which is made unless it is there. */
    byte[] keep(int tenant, UUID activity, byte[] plain);

    /** Opens it again; empty when the store is there and the second key is not, or it opens something else. */
    Optional<byte[]> kept(int tenant, UUID activity, byte[] sealed);

    /** Destroys the second key; nothing happens when there is none. */
    void destroyKept(int tenant, UUID activity);
}
