package fi.sopu.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.sopu.launch.Options;
import fi.sopu.launch.Stack;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.RunningSopu.Everything;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How fast thousands of mails are queued and sent and in how much memory; and 500 whose node is killed (kill -9) in their midst: none lost, and what came twice is known for the same. */
public final class MailBench {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern HEAP = Pattern.compile("(?m)^base_memory_usedHeap_bytes(?:\\{[^}]*})? ([0-9.E]+)");
    private static final int FEW = 500;

    private final Stack stack;
    private final OwnCouncil council;
    private final GreenMail server;

    private MailBench(Stack stack, GreenMail server) {
        this.stack = stack;
        this.server = server;
        this.council = OwnCouncil.found(new Everything(stack, null, null), "suuri");
    }

    public static void main(String[] arguments) throws Exception {
        int many = arguments.length > 2 && arguments[1].equals("--mails") ? Integer.parseInt(arguments[2]) : 10_000;
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        Path data = Files.createTempDirectory("sopu-mail");
        Options chosen = Options.temporary(data);
        Stack stack = Stack.start(new Options(chosen.port(), chosen.keycloakPort(), chosen.mailboxPort(), 0, data, false, false, null, true,
                Map.of("sopu.mail.host", "127.0.0.1", "sopu.mail.port", Integer.toString(server.getSmtp().getPort()), "sopu.mail.tls", "none", "sopu.mail.from",
                        "sopu@sopu.example",
                        "sopu.mail.rate", "500", "sopu.clock.seconds", "1", "sopu.metrics", "true")));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stack.close();
            server.stop();
            delete(data);
        }));
        MailBench bench = new MailBench(stack, server);
        bench.manyAtOnce(many);
        bench.aNodeIsKilled();
        System.exit(0);
    }

    private void manyAtOnce(int many) throws Exception {
        council.write("insert into member (tenant_id, id, given, family, email, language, source, name_source, email_source, language_source, group_source, key_source) "
                + "select ?, gen_random_uuid(), 'Testi', 'Jäsen ' || n, 'jasen' || n || '@suuri.example', 'fi', 'FILE', 'FILE', 'FILE', 'FILE', 'FILE', 'FILE' from generate_series(1, ?) n",
                council.tenant(), many);
        double before = heap();
        council.write("insert into tiding (tenant_id, id, member_id, occasion, about_fi, path, minutes, at, due_at) "
                + "select tenant_id, gen_random_uuid(), id, 'OPENED', 'Nykytila', '/', 10, now(), '2026-01-01' from member");
        long from = System.nanoTime();
        await(() -> count("mail", "true") >= many);
        double queued = seconds(from);
        due();
        double most = before;
        long sending = System.nanoTime();
        while (count("mail", "state = 'SENT'") < many) {
            most = Math.max(most, heap());
            TimeUnit.MILLISECONDS.sleep(500);
        }
        System.out.printf(Locale.ROOT, "%d mails: gathered and queued in %.1f s, sent in %.1f s (%.0f a second, the server beside), heap %.0f MB before, %.0f MB at most%n", many,
                queued,
                seconds(sending), many / seconds(sending), before, most);
        told();
        server.purgeEmailFromAllMailboxes();
        council.write("delete from mail");
    }

    private void aNodeIsKilled() throws Exception {
        Stack.Node other = stack.another();
        stack.stopSopu();
        council.write(
                "insert into mail (tenant_id, id, member_id, purpose, language, title, content, calendar_method, calendar, state, tries, claim, next_at, created_at, trouble) "
                        + "select tenant_id, gen_random_uuid(), id, 'x', 'fi', 'Kokous', '[{\"heading\":\"Kokous\",\"lines\":[],\"link\":\"\",\"path\":\"/\"}]', '', '', 'DUE', 0, '', '2026-01-01', now(), '' "
                        + "from member order by family limit " + FEW);
        due();
        await(() -> server.getReceivedMessages().length > FEW / 5);
        ProcessHandle killed = process(other.url().substring(other.url().lastIndexOf(':') + 1));
        killed.destroyForcibly();
        killed.onExit().get(1, TimeUnit.MINUTES);
        int had = server.getReceivedMessages().length;
        stack.startSopu();
        // the dead node's claims run out after ten minutes, which nobody waits for here
        council.write("update mail set next_at = '2026-01-01' where state = 'SENDING'");
        due();
        await(() -> count("mail", "state = 'SENT'") == FEW);
        System.out.printf("%d mails, the node killed after %d: ", FEW, had);
        told();
    }

    private void told() throws Exception {
        Map<String, Set<String>> ids = new HashMap<>();
        int all = 0;
        for (MimeMessage mail : server.getReceivedMessages()) {
            all++;
            ids.computeIfAbsent(mail.getAllRecipients()[0].toString(), whose -> new HashSet<>()).add(mail.getMessageID());
        }
        System.out.printf("%d people got %d mails, %d of them with two Message-IDs%n", ids.size(), all, ids.values().stream().filter(each -> each.size() > 1).count());
    }

    private void due() {
        council.write("update mail set next_at = '2026-01-01' where state = 'DUE'");
        council.write("insert into mail_due (tenant_id, next_at, id) values (?, '2026-01-01', ?)", council.tenant(), UUID.randomUUID());
    }

    private long count(String table, String where) {
        return Long.parseLong(council.read("select count(*)::text from " + table + " where " + where).get(0));
    }

    /** Megabytes. */
    private double heap() throws IOException, InterruptedException {
        Matcher used = HEAP.matcher(HTTP.send(HttpRequest.newBuilder(URI.create(stack.url() + "/metrics")).build(), HttpResponse.BodyHandlers.ofString()).body());
        return used.find() ? Double.parseDouble(used.group(1)) / 1e6 : Double.NaN;
    }

    private ProcessHandle process(String port) {
        return ProcessHandle.allProcesses().filter(one -> {
            String[] said = one.info().arguments().orElse(new String[0]);
            return Arrays.stream(said).anyMatch(argument -> argument.contains(stack.data().toString())) && Arrays.asList(said).contains(port);
        }).findFirst().orElseThrow();
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("it did not come about within five minutes");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException gone) {
            // as it should be
        }
    }
}
