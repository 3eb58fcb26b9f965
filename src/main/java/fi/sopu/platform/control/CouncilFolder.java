package fi.sopu.platform.control;

import fi.sopu.shared.WholeFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The operator's folder with a file for each council: which are new since the last look, what they say, what came of them. */
public final class CouncilFolder {

    private static final Logger LOG = Logger.getLogger(CouncilFolder.class.getName());

    /** How an outcome begins that tells of a council which was founded, and which was there before. */
    public static final String ADDED = "added ";
    public static final String THERE = "there ";

    private final Path folder;
    private final Map<Path, FileTime> seen = new ConcurrentHashMap<>();
    private final Map<Path, Failure> failures = new ConcurrentHashMap<>();

    private record Failure(FileTime written, String why) {
    }

    public CouncilFolder(Path folder) {
        this.folder = folder;
    }

    /** Files that are new or newer than at the last look, and those that failed at it, by name. */
    public List<Path> fresh() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".properties")).sorted().filter(this::isFresh).toList();
        } catch (IOException e) {
            LOG.severe("the councils' folder (sopu.councils.dir): " + reason(e));
            return List.of();
        }
    }

    private boolean isFresh(Path file) {
        try {
            FileTime written = Files.getLastModifiedTime(file);
            return !written.equals(seen.put(file, written));
        } catch (IOException gone) {
            return false;
        }
    }

    public static Properties read(Path file) throws IOException {
        Properties says = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            says.load(reader);
        }
        return says;
    }

    /** What an operator can do about it; of a file's trouble Java tells little more than the path. */
    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + " cannot be read: it must be readable by the user that Sopu runs as, " + System.getProperty("user.name")
                    + " (chown " + System.getProperty("user.name") + " " + denied.getFile() + ")";
        }
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + " is not there";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** The slug that a file is named after. */
    public static String slug(Path file) {
        return file.getFileName().toString().replace(".properties", "");
    }

    /** What was the matter at the bottom, in one line. */
    public static String root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage() == null ? root : root.getMessage()).lines().findFirst().orElse(root.getClass().getSimpleName());
    }

    /** What the file says has been done. */
    public void done(Path file, String outcome) {
        failures.remove(file);
        if (outcome.startsWith(THERE)) {
            answerUnlessAdded(file, outcome);
        } else {
            answer(file, outcome);
        }
    }

    /**
     * What the file says has not been done; the next look gives it again.
     *
     * @return false when the same went wrong with the same file at the look before
     */
    public boolean failed(Path file, String outcome) {
        FileTime written = seen.remove(file);
        Failure failure = new Failure(written == null ? FileTime.fromMillis(0) : written, outcome);
        boolean isNew = !failure.equals(failures.put(file, failure));
        if (isNew) {
            answer(file, outcome);
        }
        return isNew;
    }

    /** Of two nodes that read one folder, that which founded the council has the word, not that which found it there, whoever of them writes first. */
    private static void answerUnlessAdded(Path file, String outcome) {
        try {
            FileTime asked = Files.getLastModifiedTime(file);
            WholeFile.putUnless(outcome(file), (outcome + "\n").getBytes(StandardCharsets.UTF_8),
                    said -> Files.readString(said).startsWith(ADDED) && Files.getLastModifiedTime(said).compareTo(asked) >= 0);
        } catch (IOException readOnly) {
            unwritten(file, outcome);
        }
    }

    /** Writes beside the file what came of it, for the scripts that wait for it; whoever reads it sees all of it, or what was there before. */
    private static void answer(Path file, String outcome) {
        try {
            WholeFile.put(outcome(file), (outcome + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException readOnly) {
            unwritten(file, outcome);
        }
    }

    private static void unwritten(Path file, String outcome) {
        LOG.info("the outcome of " + file.getFileName() + " could not be written beside it: " + outcome);
    }

    private static Path outcome(Path file) {
        return file.resolveSibling(slug(file) + ".outcome");
    }
}
