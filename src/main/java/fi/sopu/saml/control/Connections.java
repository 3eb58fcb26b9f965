package fi.sopu.saml.control;

import fi.sopu.shared.Recent;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** The connections used latest, at most so many: a thousand councils do not cost a thousand clients. */
final class Connections {

    private final Map<Key, Connection> byUse;

    private record Key(int tenant, UUID idp) {
    }

    Connections(int most) {
        byUse = Recent.atMost(most);
    }

    /**
     * The connection as it is known, or a fresh one when the IdP's row or our keys have changed since.
     *
     * @param fresh quick: a connection makes its parts when they are needed
     */
    synchronized Connection get(int tenant, UUID idp, int revision, String keysVersion, Supplier<Connection> fresh) {
        Key key = new Key(tenant, idp);
        Connection known = byUse.get(key);
        if (known == null || known.revision != revision || !known.keysVersion.equals(keysVersion)) {
            known = fresh.get();
            byUse.put(key, known);
        }
        return known;
    }

    synchronized int size() {
        return byUse.size();
    }

    /** How many of them have a client. */
    synchronized long clients() {
        return byUse.values().stream().filter(Connection::hasClient).count();
    }
}
