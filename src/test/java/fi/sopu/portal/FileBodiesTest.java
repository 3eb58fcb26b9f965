package fi.sopu.portal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.sopu.shared.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Files that are sent are read within a size and a time, and few at a time. */
class FileBodiesTest {

    private static final int MOST = 1_000;

    private static FileBodies bodies(Clock clock) {
        FileBodies bodies = new FileBodies();
        bodies.clock = clock;
        return bodies;
    }

    private static byte[] read(FileBodies bodies, InputStream body) throws IOException {
        return bodies.read(body, MOST, "programme.wrong.fileLarge");
    }

    @Test
    void asLargeAsItMayBeAndNoLarger() throws IOException {
        FileBodies bodies = bodies(Clock.systemUTC());
        assertArrayEquals(new byte[MOST], read(bodies, new ByteArrayInputStream(new byte[MOST])));
        assertEquals("programme.wrong.fileLarge", assertThrows(Refused.class, () -> read(bodies, new ByteArrayInputStream(new byte[MOST + 1]))).key());
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }
        };
        assertThrows(Refused.class, () -> read(bodies, endless));
        assertArrayEquals(new byte[1], read(bodies, new ByteArrayInputStream(new byte[1])), "a place was kept");
    }

    @Test
    void whoDripsIsCutOff() {
        Instant[] now = {Instant.EPOCH};
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
        InputStream drip = new InputStream() {
            @Override
            public int read() {
                now[0] = now[0].plus(Duration.ofMinutes(1));
                return 0;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                into[from] = (byte) read();
                return 1;
            }
        };
        assertEquals("portal.fileSlow", assertThrows(Refused.class, () -> read(bodies(clock), drip)).key());
    }

    @Test
    void aThirdAtATimeIsToldToComeAgain() throws Exception {
        FileBodies bodies = bodies(Clock.systemUTC());
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        InputStream waiting = new InputStream() {
            @Override
            public int read() {
                begun.countDown();
                try {
                    end.await();
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                }
                return -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                return read();
            }
        };
        Thread[] two = new Thread[2];
        for (int at = 0; at < two.length; at++) {
            two[at] = new Thread(() -> {
                try {
                    read(bodies, waiting);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            two[at].start();
        }
        begun.await();
        assertEquals("portal.fileWait", assertThrows(Refused.class, () -> read(bodies, new ByteArrayInputStream(new byte[1]))).key());
        end.countDown();
        for (Thread one : two) {
            one.join();
        }
        assertArrayEquals(new byte[1], read(bodies, new ByteArrayInputStream(new byte[1])));
    }
}
