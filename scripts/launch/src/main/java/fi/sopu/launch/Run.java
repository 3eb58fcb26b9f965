package fi.sopu.launch;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** The command behind scripts/run: starts the stack, says what it does, and stops it all at Ctrl-C. */
public final class Run {

    private static final long FROM = System.nanoTime();

    private Run() {
    }

    public static void main(String[] arguments) {
        if (Arrays.asList(arguments).contains("--help")) {
            System.out.print(Options.HELP);
            return;
        }
        try {
            if (Runtime.version().feature() < 17) {
                throw new CannotStart("Sopu needs Java 17 or newer; this is Java " + Runtime.version().feature() + ". Set JAVA_HOME.");
            }
            var checkout = Checkout.find();
            run(Options.parse(arguments, System.getenv(), checkout));
        } catch (CannotStart clear) {
            System.err.println();
            System.err.println("Sopu cannot start. " + clear.getMessage());
            System.exit(1);
        }
    }

    private static void run(Options options) {
        System.out.println("Sopu is starting; its data is in " + options.data().toAbsolutePath().normalize() + " (logs in log/).");
        var stack = Stack.assemble(options, Run::tell);
        var stopping = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (stopping.compareAndSet(false, true)) {
                System.out.println();
                tell("Stopping", "the database is kept for the next start");
                stack.close();
                tell("Stopped", "");
            }
        }, "stop"));
        try {
            stack.startAll();
        } catch (CannotStart clear) {
            if (stopping.compareAndSet(false, true)) {
                throw clear;
            }
            awaitExit();
        }
        greet(options, stack);
        var ended = (Child) CompletableFuture.anyOf(stack.running().map(Child::whenEnded).toArray(CompletableFuture[]::new)).join();
        if (stopping.compareAndSet(false, true)) {
            stack.close();
            throw new CannotStart(ended.name() + " has ended by itself, so everything was stopped; see " + ended.log());
        }
        awaitExit();
    }

    /** The shutdown hook is at work; the JVM ends when it is done. */
    private static void awaitExit() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(String part, String what) {
        System.out.printf("  %5.1f s  %-11s %s%n", (System.nanoTime() - FROM) / 1e9, part, what);
    }

    private static void greet(Options options, Stack stack) {
        var line = "-".repeat(78);
        System.out.println(line);
        System.out.println("Sopu is ready:     " + stack.url() + "/");
        if (options.demo()) {
            System.out.println("Log in at          " + stack.people().stream().map(Person::realm).distinct()
                    .map(realm -> stack.url() + "/" + realm + "/").collect(Collectors.joining("\n                   ")));
            System.out.println("Identity provider: " + stack.identityProvider() + "/admin/ (Keycloak, for the demo; its administrator is "
                    + Keycloak.ADMIN + ", password " + stack.keycloakPassword() + ")");
        }
        if (stack.mailbox() != null) {
            System.out.println("All mail is at     " + stack.mailbox().url() + "/ (none of it leaves this machine)");
        }
        System.out.println("Database:          " + stack.database().url());
        if (options.demo()) {
            System.out.println();
            System.out.println("People of the demo, all invented; everybody's password is " + stack.password());
            accounts(stack).forEach((realm, names) -> System.out.println(names));
        }
        System.out.println();
        System.out.println("Ctrl-C stops all of it; so does: kill " + ProcessHandle.current().pid());
        System.out.println(line);
    }

    private static Map<String, String> accounts(Stack stack) {
        return stack.people().stream().collect(Collectors.groupingBy(Person::realm, TreeMap::new, Collectors.mapping(Run::account, Collectors.joining("\n"))));
    }

    private static String account(Person person) {
        var roles = person.roles().isEmpty() ? "no member of Sopu" : String.join(", ", person.roles()).replace('_', ' ');
        return "  %-10s %-22s %s".formatted(person.realm(), person.username(), roles);
    }
}
