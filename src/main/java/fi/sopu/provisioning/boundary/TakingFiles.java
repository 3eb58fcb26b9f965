package fi.sopu.provisioning.boundary;

import fi.sopu.provisioning.Choices;
import fi.sopu.provisioning.Column;
import fi.sopu.provisioning.FileFacts;
import fi.sopu.provisioning.FileSheet;
import fi.sopu.provisioning.Plan;
import fi.sopu.provisioning.Understood;
import fi.sopu.provisioning.control.Foreseeing;
import fi.sopu.provisioning.control.MemberFiles;
import fi.sopu.provisioning.control.Recognising;
import fi.sopu.provisioning.control.Stored;
import fi.sopu.provisioning.entity.MemberFile;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.table.Grid;
import fi.sopu.table.TableFile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Taking files of members: read at once, and then looked at as long as one likes; nothing of it counts before somebody says so. */
@UseCase
public class TakingFiles {

    /** In bytes. */
    public static final int LARGEST = TableFile.LARGEST;
    private static final int LISTED = 10;
    private static final int SAMPLED = 3;

    @Inject
    MemberFiles files;
    @Inject
    Foreseeing plans;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /** The latest ten. */
    @Allowed(Role.REGIONAL_ADMIN)
    public List<FileFacts> latest() {
        return files.latest(LISTED).stream().map(file -> file.facts(clock.instant())).toList();
    }

    /** What a file of members may have, as a template names it. */
    @Allowed(Role.REGIONAL_ADMIN)
    public List<Column> columns() {
        return Stream.of(Column.values()).filter(column -> column != Column.NONE && column != Column.NAME).toList();
    }

    /**
     * @param base64 the file, or null
     * @param pasted rows as a spreadsheet copies them, when there is no file
     * @throws Refused when it cannot be read, or holds what no list of members has; with the row's number
     */
    @Once
    @Allowed(Role.REGIONAL_ADMIN)
    public UUID take(@Nullable String name, @Nullable String base64, @Nullable String pasted) {
        Grid grid = TableFile.read(TableFile.bytes(base64, pasted));
        Understood understood = Recognising.understand(grid, files.known());
        MemberFile file = new MemberFile(name == null ? "" : name, actor.get().me(), clock.instant(), grid.stored());
        file.understand(Stored.understood(understood), "");
        files.add(file);
        acted.fire(new Acted("provisioning.fileTaken", "memberFile", file.id(), null));
        return file.id();
    }

    /** @throws fi.sopu.shared.NotFound when this council has no such file */
    @Allowed(Role.REGIONAL_ADMIN)
    public FileSheet sheet(UUID id) {
        MemberFile file = files.require(id);
        FileFacts facts = file.facts(clock.instant());
        if (facts.state() != FileFacts.State.READ) {
            return new FileSheet(facts, null, List.of(), Choices.none(), null);
        }
        Grid grid = Grid.of(file.grid());
        Understood understood = Stored.understood(file.mapping());
        Choices choices = Stored.choices(file.choices());
        List<FileSheet.Sample> samples = IntStream.range(0, understood.columns().size()).mapToObj(at -> sample(grid, understood, at)).toList();
        return new FileSheet(facts, understood, samples, choices, understood.isEnough() ? plans.of(grid, understood, choices) : null);
    }

    private static FileSheet.Sample sample(Grid grid, Understood understood, int at) {
        String header = grid.rows().stream().filter(row -> row.number() == understood.header()).map(row -> row.cell(at)).findFirst().orElse("");
        List<String> cells = grid.rows().stream().filter(row -> row.number() > understood.header()).map(row -> row.cell(at)).filter(cell -> !cell.isEmpty()).limit(SAMPLED)
                .toList();
        return new FileSheet.Sample(header, String.join(", ", cells));
    }

    /**
     * Says what the columns are, which is remembered for the next file, and what becomes of what is not clear by itself.
     *
     * @param seen the mark of what the editor had before them
     * @throws Refused when two columns are the same, or somebody else has changed it
     */
    @InTurn
    @Allowed(Role.REGIONAL_ADMIN)
    public void choose(UUID id, @Nullable List<Column> columns, Choices choices, @Nullable String seen) {
        MemberFile file = files.require(id);
        Understood now = Stored.understood(file.mapping());
        if (!Seen.of(now, Stored.choices(file.choices())).equals(new Seen(seen))) {
            throw new Refused("provisioning.file.changed");
        }
        List<Column> said = columns == null ? now.columns() : columns;
        List<Column> read = said.stream().filter(column -> column != Column.NONE).toList();
        if (read.stream().distinct().count() < read.size()) {
            throw new Refused("provisioning.file.columnTwice");
        }
        Grid grid = Grid.of(file.grid());
        file.understand(Stored.understood(new Understood(now.header(), said)), Stored.choices(choices));
        grid.rows().stream().filter(row -> row.number() == now.header()).findFirst().ifPresent(header -> files.remember(names(header, now.columns(), said)));
    }

    private static Map<String, Column> names(Grid.Row header, List<Column> before, List<Column> said) {
        Map<String, Column> names = new LinkedHashMap<>();
        for (int at : IntStream.range(0, said.size()).filter(at -> !header.cell(at).isEmpty() && said.get(at) != before.get(at)).toArray()) {
            names.put(TableFile.plain(header.cell(at)), said.get(at));
        }
        return names;
    }

    /** Answers every question of the same name that has one candidate: it is the same person. */
    @InTurn
    @Allowed(Role.REGIONAL_ADMIN)
    public void sameNames(UUID id, @Nullable String seen) {
        FileSheet sheet = sheet(id);
        Map<Integer, String> answers = new LinkedHashMap<>();
        List<Plan.Line> lines = sheet.plan() == null ? List.of() : sheet.plan().lines();
        lines.stream().filter(line -> line.candidates().size() == 1 && line.whys().stream().anyMatch(why -> why.key().equals("provisioning.why.sameName")))
                .forEach(line -> answers.put(line.row(), line.candidates().get(0).id().toString()));
        choose(id, null, sheet.choices().answered(answers), seen);
    }

    /** Rows that nobody has decided on for a day, and what can no longer be taken back, are forgotten. */
    @Allowed(system = true)
    public void forgetOld() {
        files.forgetOld(clock.instant().minus(MemberFile.UNDOABLE));
    }

    /** Lets a file go that was not applied. */
    @Allowed(Role.REGIONAL_ADMIN)
    public void drop(UUID id) {
        MemberFile file = files.require(id);
        file.requireRead();
        files.remove(file);
        acted.fire(new Acted("provisioning.fileDropped", "memberFile", id, null));
    }
}
