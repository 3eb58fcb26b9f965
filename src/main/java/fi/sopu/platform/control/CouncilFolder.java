package fi.sopu.platform.control;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    private final Path folder;
    private final Map<Path, FileTime> seen = new ConcurrentHashMap<>();

    public CouncilFolder(Path folder) {
        this.folder = folder;
    }

    /** Files that are new or newer than at the last look, by name. */
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

    /** Writes beside the file what came of it, for scripts/ops/add-council, which waits for it. */
    public static void answer(Path file, String outcome) {
        try {
            Path half = file.resolveSibling(slug(file) + ".outcome.part");
            Files.writeString(half, outcome + "\n");
            Files.move(half, file.resolveSibling(slug(file) + ".outcome"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException readOnly) {
            LOG.info("the outcome of " + file.getFileName() + " could not be written beside it: " + outcome);
        }
    }
}
