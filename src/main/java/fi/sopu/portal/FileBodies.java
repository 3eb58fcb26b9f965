package fi.sopu.portal;

import fi.sopu.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.concurrent.Semaphore;

/** Reads files that people send, within a size and a time. Two at a time: each is in memory, and whoever sends slowly holds a place of their council's. */
@ApplicationScoped
public class FileBodies {

    private static final int AT_ONCE = 2;
    private static final long MILLIS = 180_000;
    private static final int PIECE = 65_536;
    /** What is too large is let run out, since a browser that is cut off while it sends reads no answer. */
    private static final int RUN_OUT = 4;

    @Inject
    Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    /**
     * @param most  bytes
     * @param large key of what is said of a larger one
     * @throws Refused when it is larger, others are being read, or it does not come in time
     */
    public byte[] read(InputStream body, int most, String large) throws IOException {
        if (!places.tryAcquire()) {
            throw new Refused("portal.fileWait");
        }
        try {
            return bounded(body, most, large);
        } finally {
            places.release();
        }
    }

    private byte[] bounded(InputStream body, int most, String large) throws IOException {
        long until = clock.millis() + MILLIS;
        ByteArrayOutputStream kept = new ByteArrayOutputStream(PIECE);
        byte[] piece = new byte[PIECE];
        long length = 0;
        for (int read = body.read(piece); read >= 0 && length <= (long) RUN_OUT * most; read = body.read(piece)) {
            if (clock.millis() > until) {
                throw new Refused("portal.fileSlow");
            }
            length += read;
            if (length <= most) {
                kept.write(piece, 0, read);
            }
        }
        if (length > most) {
            throw new Refused(large);
        }
        return kept.toByteArray();
    }
}
