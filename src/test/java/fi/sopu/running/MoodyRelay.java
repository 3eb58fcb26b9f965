package fi.sopu.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * Stands before a real mail server and has its moods, each told by the address: {@code later.} is answered 451, {@code never.} 550, {@code slow.} waits three seconds, and
 * {@code cut.} breaks the line when the server has taken the mail and before Sopu hears of it. All others' mail passes.
 */
public final class MoodyRelay {

    /** True while all relays of this process hang up at once on whoever calls. */
    public static final AtomicBoolean AWAY = new AtomicBoolean();

    private final ServerSocket door;
    private final IntSupplier real;
    private final AtomicInteger cuts = new AtomicInteger();

    /** @param real port of the server behind, asked at each connection */
    public MoodyRelay(IntSupplier real) {
        this.real = real;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread(() -> {
            while (!door.isClosed()) {
                Socket client = door.accept();
                if (AWAY.get()) {
                    client.close();
                } else {
                    thread(() -> serve(client));
                }
            }
        });
    }

    public int port() {
        return door.getLocalPort();
    }

    /** How often a line was broken after the mail was taken. */
    public int cuts() {
        return cuts.get();
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void thread(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException over) {
                // the client or the server has gone
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        }, "moody relay");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket client) throws IOException, InterruptedException {
        try (client; Socket server = new Socket()) {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), real.getAsInt()), 2000);
            BufferedReader asks = reader(client);
            BufferedReader answers = reader(server);
            pass(answers, client.getOutputStream());
            boolean cut = false;
            for (String line = asks.readLine(); line != null; line = asks.readLine()) {
                String mood = line.toUpperCase(java.util.Locale.ROOT).startsWith("RCPT TO:<") ? line.substring(9) : "";
                if (mood.startsWith("later.")) {
                    write(client.getOutputStream(), "451 4.7.1 Greylisted, come again");
                } else if (mood.startsWith("never.")) {
                    write(client.getOutputStream(), "550 5.1.1 No such mailbox here");
                } else {
                    if (mood.startsWith("slow.")) {
                        TimeUnit.SECONDS.sleep(3);
                    }
                    cut |= mood.startsWith("cut.");
                    write(server.getOutputStream(), line);
                    String answer = pass(answers, client.getOutputStream());
                    if (answer.startsWith("354")) {
                        for (String body = asks.readLine(); body != null; body = asks.readLine()) {
                            write(server.getOutputStream(), body);
                            if (body.equals(".")) {
                                break;
                            }
                        }
                        if (cut) {
                            answers.readLine();
                            cuts.incrementAndGet();
                            return;
                        }
                        pass(answers, client.getOutputStream());
                    }
                }
            }
        }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    /** An answer may have several lines, of which the last has a space after its number. */
    private static String pass(BufferedReader from, OutputStream to) throws IOException {
        String line;
        do {
            line = from.readLine();
            if (line == null) {
                throw new IOException("the server has gone");
            }
            write(to, line);
        } while (line.length() > 3 && line.charAt(3) == '-');
        return line;
    }

    private static void write(OutputStream to, String line) throws IOException {
        to.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        to.flush();
    }
}
