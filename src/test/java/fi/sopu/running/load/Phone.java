package fi.sopu.running.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/** Somebody's phone as the server sees it: one call after the other, each timed. */
abstract class Phone implements Runnable {

    /** What went wrong since somebody looked last, and how often. */
    static final Map<String, Integer> FAILURES = new ConcurrentHashMap<>();
    /** About as large as a page: drawn with no login, no database and no view. */
    private static final String FILE = "/jakarta.faces.resource/css/theme.css.xhtml";

    /** @param what was called for */
    record Call(String what, long began, double millis, boolean good) {}

    private final HttpClient http;
    private final String address;
    private final String cookie;
    private final List<Call> calls = new ArrayList<>();

    /** @param address of the council */
    Phone(HttpClient http, String address, String cookie) {
        this.http = http;
        this.address = address;
        this.cookie = cookie;
    }

    static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
    }

    /** All of them at once; returns when the last has put it away. */
    static void go(List<? extends Phone> phones) throws InterruptedException {
        List<Thread> threads = phones.stream().map(phone -> new Thread(null, phone, "phone", 256 * 1024)).toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** A file: nothing that this client asks of this server on this machine is faster. */
    final void fetch(String what) throws InterruptedException {
        call(HttpRequest.newBuilder(URI.create(address.substring(0, address.lastIndexOf('/')) + FILE)), what, "");
    }

    /** @return what came, or null when it is not what it should be */
    final String call(HttpRequest.Builder request, String what, String has) throws InterruptedException {
        long began = System.nanoTime();
        double millis = 0;
        String body = null;
        try {
            HttpResponse<byte[]> response = http.send(request.header("Cookie", cookie).timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofByteArray());
            millis = (System.nanoTime() - began) / 1e6;
            String text = text(response);
            body = response.statusCode() == 200 && text.contains(has) ? text : null;
            if (body == null) {
                FAILURES.merge(Integer.toString(response.statusCode()), 1, Integer::sum);
            }
        } catch (IOException failed) {
            FAILURES.merge(failed.getClass().getSimpleName(), 1, Integer::sum);
        }
        calls.add(new Call(what, began, millis > 0 ? millis : (System.nanoTime() - began) / 1e6, body != null));
        return body;
    }

    private static String text(HttpResponse<byte[]> response) throws IOException {
        boolean packed = response.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
        try (InputStream in = new ByteArrayInputStream(response.body()); InputStream plain = packed ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static void sleep(long nanos) throws InterruptedException {
        if (nanos > 0) {
            Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
        }
    }

    final String address() {
        return address;
    }

    final List<Call> calls() {
        return calls;
    }
}
