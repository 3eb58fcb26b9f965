package fi.sopu.portal;

import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Recent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A form that is sent twice, as by a second press while the first answer is on its way, is answered twice alike and does its work once. Every form that is
 * rendered carries a random number; that and all that was typed make the sending. At this node the second one waits for the first and goes
 * where it went. At another node, or after a restart, the database knows it ({@link fi.sopu.shared.Once}).
 */
@ApplicationScoped
public class Sendings {

    /** Name of the field that every form has. */
    static final String FIELD = "sending";
    /** Request attribute with the {@link UUID} of this sending. */
    static final String ATTRIBUTE = "sopu.sending";
    private static final int KEPT = 4000;
    private static final int SECONDS = 25;

    @Inject
    CurrentActor actor;

    /** Where each sending led: null when it showed the page again. */
    private final Map<Sent, CompletableFuture<String>> sent = Recent.atMost(KEPT);

    private record Sent(int tenant, @Nullable UUID member, UUID sending) {
    }

    /** What is done with a request that is not a repetition. */
    interface Work {
        void run() throws IOException, ServletException;
    }

    void once(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException, ServletException {
        if (!request.getMethod().equals("POST") || request.getParameter(FIELD) == null) {
            work.run();
            return;
        }
        UUID sending = of(request.getParameterMap());
        request.setAttribute(ATTRIBUTE, sending);
        Sent key = new Sent(actor.get().tenant(), actor.get().member(), sending);
        CompletableFuture<String> mine = new CompletableFuture<>();
        CompletableFuture<String> first;
        synchronized (sent) {
            first = sent.putIfAbsent(key, mine);
        }
        String led = first == null ? null : await(first);
        if (led != null) {
            response.sendRedirect(led);
            return;
        }
        try {
            work.run();
        } finally {
            String leads = response.getStatus() / 100 == 3 ? response.getHeader("Location") : null;
            mine.complete(leads);
            if (first != null && leads != null) {
                synchronized (sent) {
                    sent.put(key, mine);
                }
            }
        }
    }

    private static @Nullable String await(CompletableFuture<String> first) {
        try {
            return first.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException | TimeoutException e) {
            return null;
        }
    }

    /** A hash of all that was sent: it leads back to nothing, since the random number is in it. */
    private static UUID of(Map<String, String[]> fields) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(fields).forEach((name, values) -> {
                digest.update((name + "\u0000" + values.length + "\u0000").getBytes(StandardCharsets.UTF_8));
                for (String value : values) {
                    digest.update((value + "\u0000").getBytes(StandardCharsets.UTF_8));
                }
            });
            ByteBuffer hash = ByteBuffer.wrap(digest.digest());
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
