package fi.sopu.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The command behind scripts/ops/backup. While the embedded PostgreSQL runs, its folder is copied between pg_backup_start and pg_backup_stop with
 * the write-ahead log of that time, which is what pg_basebackup does (PostgreSQL's manual, "Making a Base Backup Using the Low Level API") and the
 * embedded programs are without; what is restored starts as after a power cut, at the moment at which the backup ended. The keys of open
 * questions are never copied: a copy of them would tell, together with one of the database, what the closing promises nobody will find out.
 */
public final class Backup {

    private static final String CLUSTER = "postgresql";
    /** Folders that are kept without what is in them: it holds for the running server alone. */
    private static final Set<String> EMPTIED = Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");
    private static final Pattern LEFT_OUT = Pattern.compile("postmaster\\.(pid|opts)|pg_internal\\.init.*|pgsql_tmp.*|backup_label(\\.old)?|tablespace_map(\\.old)?");
    private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}");

    private final Path data;

    Backup(Path data) {
        this.data = data;
    }

    /** @param arguments the data folder, and the file for the backup */
    public static void main(String[] arguments) {
        try {
            new Backup(Path.of(arguments[0])).write(Path.of(arguments[1]));
        } catch (CannotStart clear) {
            System.err.println(clear.getMessage());
            System.exit(1);
        } catch (IOException | SQLException failed) {
            System.err.println("The backup failed, and nothing of it was kept: " + (failed instanceof IOException io ? DataFolder.reason(io) : failed.getMessage()));
            System.exit(1);
        }
    }

    void write(Path file) throws IOException, SQLException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try (var running = running(); var held = running == null ? hold() : null) {
            try (var archive = Archive.into(part)) {
                if (running == null) {
                    archive.tree(data.resolve(CLUSTER), CLUSTER, path -> !LEFT_OUT.matcher(path.getFileName().toString()).matches());
                } else {
                    copyRunning(running, archive);
                }
                for (var folder : new String[]{"secrets", "saml-keys", "demo-idp", "councils"}) {
                    archive.tree(data.resolve(folder), folder, path -> true);
                }
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void copyRunning(Connection connection, Archive archive) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            // keeps the log that is needed from being recycled; gone with the connection
            statement.execute("select pg_create_physical_replication_slot('sopu_backup_' || pg_backend_pid(), true, true)");
            statement.execute("select pg_backup_start('sopu', true)");
            archive.tree(data.resolve(CLUSTER), CLUSTER, Backup::belongs);
            try (var end = statement.executeQuery("select labelfile, spcmapfile, pg_walfile_name(lsn) from pg_backup_stop(true)")) {
                end.next();
                var label = end.getString(1);
                archive.bytes(CLUSTER + "/backup_label", label.getBytes(StandardCharsets.UTF_8));
                if (!end.getString(2).isBlank()) {
                    throw new IOException("the database has tablespaces outside its folder, which are not copied");
                }
                writeAheadLog(archive, label, end.getString(3));
            }
        }
    }

    private static boolean belongs(Path path) {
        return !LEFT_OUT.matcher(path.getFileName().toString()).matches()
                && (path.getParent() == null || !EMPTIED.contains(path.getParent().getFileName().toString()));
    }

    private void writeAheadLog(Archive archive, String label, String last) throws IOException {
        var first = Pattern.compile("START WAL LOCATION: .*\\(file ([0-9A-F]{24})\\)").matcher(label);
        if (!first.find()) {
            throw new IOException("PostgreSQL's label of the backup is not understood: " + label);
        }
        archive.tree(data.resolve(CLUSTER).resolve("pg_wal"), CLUSTER + "/pg_wal", path -> SEGMENT.matcher(path.getFileName().toString()).matches()
                && path.getFileName().toString().compareTo(first.group(1)) >= 0 && path.getFileName().toString().compareTo(last) <= 0);
    }

    /** A connection to the server that runs on this data, or null where none does. */
    private @Nullable Connection running() throws IOException {
        var pidFile = data.resolve(CLUSTER).resolve("postmaster.pid");
        var lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.<String>of();
        if (lines.size() < 4 || ProcessHandle.of(Long.parseLong(lines.get(0).strip())).isEmpty()) {
            return null;
        }
        try {
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/postgres?connectTimeout=10", "postgres",
                    new DataFolder(data).secrets().password("database.postgres"));
        } catch (SQLException refused) {
            var commandLine = Path.of("/proc", lines.get(0).strip(), "cmdline");
            if (!Files.exists(commandLine) || Files.readString(commandLine).contains(data.resolve(CLUSTER).toString())) {
                throw new CannotStart("PostgreSQL of " + data + " is there and does not answer (" + String.valueOf(refused.getMessage()).lines().findFirst().orElse("")
                        + "); it may just be starting or stopping: try again in a minute.");
            }
            return null; // some other program has the number that a killed server left behind
        }
    }

    /** Nobody starts Sopu while a folder at rest is copied. */
    private DataFolder hold() {
        try {
            return DataFolder.open(data);
        } catch (CannotStart held) {
            throw new CannotStart("Sopu may just be starting or stopping, try again in a minute. " + held.getMessage(), held);
        }
    }
}
