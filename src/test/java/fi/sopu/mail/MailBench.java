package fi.sopu.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.sopu.launch.Options;
import fi.sopu.launch.Stack;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.running.SopuProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** How fast thousands of mails are queued and sent and in how much memory; and 500 whose node is killed (kill -9) in their midst: none lost, and what came twice is known for the same. */
public final class MailBench {

    private static final int FEW = 500;
    private static final Duration FIRST_LOOK = Duration.ofSeconds(12);
    /** How often memory is looked at while all are sent. */
    private static final int PARTS = 5;

    private final Stack stack;
    private final OwnCouncil council;
    private final ManyMails mails;
    private final GreenMail server;

    private MailBench(Stack stack, GreenMail server) {
        this.stack = stack;
        this.server = server;
        this.council = OwnCouncil.found(new Everything(stack, null, null), "suuri");
        this.mails = new ManyMails(council);
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
                        "sopu.mail.rate", "500", "sopu.clock.seconds", "1")));
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
        mails.members(many);
        // a server that has just started looks for letters for the first time then; with its clock at a second, it looks each second from there on
        Thread.sleep(FIRST_LOOK.toMillis());
        SopuProcess node = SopuProcess.of(stack, stack.url());
        double before = node.memory();
        council.write("insert into tiding (tenant_id, id, member_id, occasion, about_fi, path, minutes, at, due_at) "
                + "select tenant_id, gen_random_uuid(), id, 'OPENED', 'Nykytila', '/', 10, now(), '2026-01-01' from member");
        long from = System.nanoTime();
        await(() -> mails.count("true") >= many);
        double queued = seconds(from);
        mails.hasten();
        List<String> memory = new ArrayList<>();
        long sending = System.nanoTime();
        for (int part = 1; part <= PARTS; part++) {
            long some = (long) many * part / PARTS;
            await(() -> mails.count("state = 'SENT'") >= some);
            memory.add("%.0f".formatted(node.memory()));
        }
        System.out.printf(Locale.ROOT, "%d mails: gathered and queued in %.1f s, sent in %.1f s (%.0f a second, the server beside); in use before %.0f MB, after each %d %s MB%n",
                many,
                queued, seconds(sending), many / seconds(sending), before, many / PARTS, String.join(", ", memory));
        told();
        server.purgeEmailFromAllMailboxes();
        council.write("delete from mail");
    }

    private void aNodeIsKilled() throws Exception {
        Stack.Node other = stack.another();
        stack.stopSopu();
        mails.queue(FEW);
        await(() -> server.getReceivedMessages().length > FEW / 5);
        SopuProcess.of(stack, other.url()).kill();
        int had = server.getReceivedMessages().length;
        stack.startSopu();
        mails.claimsRunOut();
        await(() -> mails.count("state = 'SENT'") == FEW);
        System.out.printf("%d mails, the node killed after %d: ", FEW, had);
        told();
    }

    private void told() {
        ManyMails.Come come = mails.come(List.of(server.getReceivedMessages()));
        System.out.printf("%d people got %d mails, %d of them with two Message-IDs%n", come.people(), come.mails(), come.different());
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
