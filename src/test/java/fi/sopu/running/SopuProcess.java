package fi.sopu.running;

import fi.sopu.launch.Stack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A node as the machine has it: what it holds in memory, and its end without a word (kill -9). */
public final class SopuProcess {

    private static final Pattern USED = Pattern.compile("generation\\s+total \\d+K, used (\\d+)K");

    private final ProcessHandle process;

    private SopuProcess(ProcessHandle process) {
        this.process = process;
    }

    /** @param url the node's own address */
    public static SopuProcess of(Stack stack, String url) {
        String port = url.substring(url.lastIndexOf(':') + 1);
        return new SopuProcess(ProcessHandle.allProcesses().filter(one -> {
            List<String> said = Arrays.asList(one.info().arguments().orElse(new String[0]));
            return said.contains(port) && said.stream().anyMatch(argument -> argument.contains("launch-micro"))
                    && said.stream().anyMatch(argument -> argument.contains(stack.data().toString()));
        }).findFirst().orElseThrow());
    }

    public long pid() {
        return process.pid();
    }

    /** As when the machine loses its power. */
    public void kill() throws InterruptedException, ExecutionException, TimeoutException {
        process.destroyForcibly();
        process.onExit().get(1, TimeUnit.MINUTES);
    }

    /** Megabytes that are in use, without what nobody needs any more: all of that is collected first. */
    public double memory() throws IOException, InterruptedException {
        ask("GC.run");
        Matcher used = USED.matcher(ask("GC.heap_info"));
        double all = 0;
        while (used.find()) {
            all += Double.parseDouble(used.group(1)) / 1024;
        }
        if (all == 0) {
            throw new IOException("its collector is another one");
        }
        return all;
    }

    /** What the Java machine's own tool says. */
    public String ask(String... what) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/jcmd", Long.toString(process.pid())));
        command.addAll(List.of(what));
        Process jcmd = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jcmd.waitFor() != 0) {
            throw new IOException(said);
        }
        return said;
    }
}
