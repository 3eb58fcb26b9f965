package fi.sopu.tenant.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.launch.Database;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.running.RunningSopu;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A start waits for every login at the database, however late one is; a page is told. */
@ExtendWith(RunningSopu.class)
class LateLoginsIT {

    @Test
    void theStartWaitsAndAPageIsTold(Everything everything) throws Exception {
        Database real = everything.stack().database();
        URI there = URI.create(real.url().substring("jdbc:".length()));
        try (Door door = new Door(there.getHost(), there.getPort())) {
            WatchedDataSource source = new WatchedDataSource();
            source.setUrl("jdbc:postgresql://127.0.0.1:" + door.port() + there.getPath());
            speaksWith(source, real);
            door.closedUntilSaid("database not ready");
            speaksWith(source, real);
            assertFalse(door.heldBack, "it was said");

            WatchedDataSource.started();
            door.heldBack = true;
            assertThrows(SQLException.class, () -> speaksWith(source, real));
            door.heldBack = false;
            speaksWith(source, real);
        }
    }

    private static void speaksWith(WatchedDataSource source, Database real) throws SQLException {
        try (Connection connection = source.getConnection(real.user(), real.password())) {
            assertTrue(connection.isValid(2));
        }
    }

    /** Before the real database: while it is held back, whoever comes is let in and hears nothing. */
    private static final class Door extends Handler implements AutoCloseable {

        private static final Logger TOLD = Logger.getLogger(WatchedDataSource.class.getName());

        private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final ExecutorService threads = Executors.newCachedThreadPool();
        private volatile boolean heldBack;
        private volatile String words = "";

        Door(String host, int port) throws IOException {
            threads.execute(() -> {
                while (!door.isClosed()) {
                    try {
                        Socket guest = door.accept();
                        if (!heldBack) {
                            Socket real = new Socket(host, port);
                            threads.execute(() -> pass(guest, real));
                            threads.execute(() -> pass(real, guest));
                        }
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
        }

        void closedUntilSaid(String said) {
            words = said;
            heldBack = true;
            TOLD.addHandler(this);
        }

        @Override
        public void publish(LogRecord line) {
            if (line.getMessage().contains(words)) {
                heldBack = false;
            }
        }

        @Override
        public void flush() {
            // nothing is kept
        }

        int port() {
            return door.getLocalPort();
        }

        private static void pass(Socket from, Socket to) {
            try (from; to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException ended) {
                // one of the two has left
            }
        }

        @Override
        public void close() {
            TOLD.removeHandler(this);
            try {
                door.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            threads.shutdownNow();
        }
    }
}
