package fi.sopu.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A load balancer between a browser and the nodes of Sopu, which the browser uses as its proxy: so all nodes have the one public address.
 * Each request goes to another node than it met the last time, or a new one to another than the request before; or all go to one. What is meant for others (the identity provider) passes through.
 */
public final class Balancer implements AutoCloseable {

    private static final int LONGEST_HEAD = 64 * 1024;

    private final URI front;
    private final List<URI> nodes;
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    /** The node that each request met the last time. */
    private final Map<String, Integer> met = new HashMap<>();
    private final Queue<Passed> passed = new ConcurrentLinkedQueue<>();
    private volatile long delay;
    private String instead;
    private int latest;
    private volatile int only = -1;

    /**
     * A request for a page or a call, not for a resource of a page.
     *
     * @param instead what a call is answered without arriving; null where it arrives
     */
    public record Passed(int node, String method, String path, Instant at, String instead) {}

    private Balancer(URI front, List<URI> nodes, ServerSocket door) {
        this.front = front;
        this.nodes = nodes;
        this.door = door;
    }

    /** @param front the address that everybody knows */
    public static Balancer before(String front, List<String> nodes) {
        try {
            Balancer balancer = new Balancer(URI.create(front), nodes.stream().map(URI::create).toList(), new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1")));
            balancer.threads.execute(balancer::listen);
            return balancer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a browser calls its proxy. */
    public String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** From now on everything goes to this node. */
    public void only(int node) {
        only = node;
    }

    /** From now on the nodes are met in turn. */
    public void inTurn() {
        only = -1;
    }

    /** From now on each call of a page's script takes so long to arrive. */
    public void delay(long millis) {
        delay = millis;
    }

    /** From now on the calls of pages' scripts are answered so, and do not arrive; by Sopu again with null. */
    public synchronized void instead(String answer) {
        instead = answer;
    }

    /** What has come since the last call, in order. */
    public List<Passed> passed() {
        List<Passed> all = new ArrayList<>();
        for (Passed one = passed.poll(); one != null; one = passed.poll()) {
            all.add(one);
        }
        return all;
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                threads.execute(() -> pass(browser));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket browser) {
        try (browser) {
            InputStream in = browser.getInputStream();
            String[] head = head(in).split("\r\n", 2);
            String[] line = head[0].split(" ");
            URI asked = URI.create(line[1]);
            Passed come = asked.getAuthority().equals(front.getAuthority()) ? come(line[0], asked) : null;
            URI to = come == null ? asked : nodes.get(come.node());
            String path = asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery());
            if (asked.getPath().contains("/api/")) {
                Thread.sleep(delay);
                if (come != null && come.instead() != null) {
                    browser.getOutputStream().write(come.instead().getBytes(StandardCharsets.UTF_8));
                    return;
                }
            }
            // one request for each connection keeps both sides simple
            String others = head[1].replaceAll("(?im)^(Proxy-)?Connection:.*\r\n", "");
            try (Socket server = new Socket(to.getHost(), to.getPort())) {
                OutputStream out = server.getOutputStream();
                out.write((line[0] + " " + path + " HTTP/1.1\r\nConnection: close\r\n" + others).getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                threads.submit(() -> in.transferTo(out));
                server.getInputStream().transferTo(browser.getOutputStream());
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (IOException gone) {
            // the browser sees a connection that ends, as it does when a node is gone
        }
    }

    /** Noted together with how it is answered, so that nobody who changes that meanwhile sees the one without the other. */
    private synchronized Passed come(String method, URI asked) {
        if (asked.getPath().contains("/jakarta.faces.resource/")) {
            return new Passed(Math.max(only, 0), method, asked.getPath(), Instant.now(), null);
        }
        String what = method + " " + asked.getPath();
        int node = only >= 0 ? only : (met.getOrDefault(what, latest) + 1) % nodes.size();
        met.put(what, node);
        latest = node;
        Passed one = new Passed(node, method, asked.getPath(), Instant.now(), asked.getPath().contains("/api/") ? instead : null);
        passed.add(one);
        return one;
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int next = in.read();
            if (next < 0 || head.length() > LONGEST_HEAD) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
