package fi.sopu.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program that runs beside the launcher: its output goes to a log file, its process id to a file, so that the next start
 * finds and ends what a killed launcher has left behind.
 */
final class Child {

    private final String name;
    private final Process process;
    private final Path log;
    private final Path pidFile;

    private Child(String name, Process process, Path log, Path pidFile) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
    }

    static Child start(String name, DataFolder data, List<String> command, Map<String, String> environment) {
        var log = data.log(name);
        var pidFile = data.folder("run").resolve(name + ".pid");
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            var builder = new ProcessBuilder(ownSession(command)).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.directory(data.root().toFile());
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            Files.writeString(pidFile, process.pid() + " " + started(process.toHandle()));
            return new Child(name, process, log, pidFile);
        } catch (IOException refused) {
            throw new CannotStart(name + " could not be started: " + refused.getMessage(), refused);
        }
    }

    /** Ctrl-C goes to the whole group of the terminal; in a session of its own a child ends when we say so, in our order. */
    private static List<String> ownSession(List<String> command) {
        if (!Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            return command;
        }
        var whole = new ArrayList<>(List.of("/usr/bin/setsid"));
        whole.addAll(command);
        return whole;
    }

    /** Ends what a killed launcher has left running; the start time tells it from a stranger with the same number. */
    static void endLeftOver(String name, DataFolder data) {
        try {
            endLeftOver(data.folder("run").resolve(name + ".pid"));
        } catch (IOException refused) {
            throw new CannotStart(name + " of an earlier start could not be ended: " + refused.getMessage(), refused);
        }
    }

    private static void endLeftOver(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        var words = Files.readString(pidFile).strip().split(" ");
        ProcessHandle.of(Long.parseLong(words[0]))
                .filter(found -> words.length > 1 && started(found) == Long.parseLong(words[1]))
                .ifPresent(found -> {
                    found.destroy();
                    found.onExit().completeOnTimeout(found, 20, TimeUnit.SECONDS).join();
                    found.destroyForcibly();
                });
        Files.deleteIfExists(pidFile);
    }

    private static long started(ProcessHandle handle) {
        return handle.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
    }

    boolean alive() {
        return process.isAlive();
    }

    CompletableFuture<Child> whenEnded() {
        return process.onExit().thenApply(ended -> this);
    }

    String name() {
        return name;
    }

    Path log() {
        return log;
    }

    /** Bytes; 0 when there is no log yet. */
    long logSize() {
        try {
            return Files.size(log);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** The processor time it has used. */
    Duration computed() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The last line of its log, cut to fit a terminal's. */
    String lastWord() {
        var last = logged().lines().filter(line -> !line.isBlank()).reduce((a, b) -> b).orElse("nothing");
        var plain = last.replaceAll("\u001b\\[[0-9;]*m", "").strip();
        return plain.length() > 160 ? plain.substring(0, 159) + "…" : plain;
    }

    String logged() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }

    /** Sends the program, and all that it has started, a signal (such as STOP): itself first, so that one which stops starts no more that nobody stops. */
    void signal(String signal) {
        signal(signal, Stream.of(process.toHandle()));
        signal(signal, process.descendants());
    }

    private static void signal(String signal, Stream<ProcessHandle> whom) {
        var command = new ArrayList<>(List.of("kill", "-" + signal));
        whom.map(one -> Long.toString(one.pid())).forEach(command::add);
        try {
            run(command, Map.of(), Duration.ofSeconds(20));
        } catch (IOException endedMeanwhile) {
            // one of many may have ended between the look and the signal; all others have got it
        }
    }

    /** Asks the program to end; after the grace it is ended. */
    void stop(Duration grace) {
        process.destroy();
        awaitEnd(grace);
    }

    void awaitEnd(Duration grace) {
        try {
            if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(pidFile);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException kept) {
            // the next start finds the process gone and removes the file
        }
    }

    /** Runs a program to its end; its output is the answer, and a non-zero exit the exception. */
    static String run(List<String> command, Map<String, String> environment, Duration patience) throws IOException {
        var output = Files.createTempFile("sopu", ".out");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.get(0) + " gave no end within " + patience.toSeconds() + " s");
            }
            var said = Files.readString(output).strip();
            if (process.exitValue() != 0) {
                throw new IOException(said);
            }
            return said;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
