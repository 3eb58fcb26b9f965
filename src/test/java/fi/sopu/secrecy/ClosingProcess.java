package fi.sopu.secrecy;

import fi.sopu.launch.Database;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.QuestionKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** A closing in a process of its own, so that it can be killed as a server is: with signal 9, at any moment. */
final class ClosingProcess implements AutoCloseable {

    static final String NAME = "closing-alone";

    private final Process process;
    private final BufferedReader says;

    /** Returns when it is about to close. */
    ClosingProcess(Chamber chamber, Path folder, AskedQuestion question) throws IOException {
        Database at = chamber.database();
        process = new ProcessBuilder(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                ClosingProcess.class.getName(), at.url() + (at.url().contains("?") ? "&" : "?") + "ApplicationName=" + NAME, at.user(), at.password(), folder.toString(),
                question.id().toString(), question.stage().id().toString(), question.stage().process().toString(), question.body().toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        says = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        await("ready");
    }

    void begin() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    void await(String word) throws IOException {
        for (String line = says.readLine(); !word.equals(line); line = says.readLine()) {
            if (line == null) {
                throw new IOException("ended before it said " + word);
            }
        }
    }

    /** With signal 9, and waits until the database has noticed. */
    void kill(Chamber chamber) throws InterruptedException {
        process.destroyForcibly().waitFor();
        while (!chamber.read("select pid::text from pg_stat_activity where application_name = '" + NAME + "'").isEmpty()) {
            Thread.sleep(20);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        says.close();
    }

    /** @param at address, user and password of the database; the folder of the keys; question, stage, process, body */
    public static void main(String[] at) throws Exception {
        try (Chamber chamber = new Chamber(new Database(at[0], at[1], at[2], at[1], at[2]), Path.of(at[3]))) {
            AskedQuestion question = Chamber.asked(UUID.fromString(at[4]), UUID.fromString(at[5]), UUID.fromString(at[6]), UUID.fromString(at[7]), QuestionKind.IDEAS);
            // the classes and the connection are there when it begins
            chamber.ideas(question);
            System.out.println("ready");
            System.in.read();
            chamber.close(question);
            System.out.println("closed");
            chamber.finish();
            System.out.println("finished");
        }
    }
}
