package fi.sopu.charter.boundary;

import fi.sopu.charter.AdoptedCharter;
import fi.sopu.charter.CharterLine;
import fi.sopu.charter.CharterSheet;
import fi.sopu.charter.ClauseDifference;
import fi.sopu.charter.VersionLine;
import fi.sopu.charter.control.Charters;
import fi.sopu.charter.control.Readers;
import fi.sopu.charter.control.Sheets;
import fi.sopu.charter.control.VersionComparison;
import fi.sopu.charter.entity.Charter;
import fi.sopu.charter.entity.CharterVersion;
import fi.sopu.charter.entity.Clause;
import fi.sopu.process.boundary.ReadingProcesses;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reading charters: the one in force, the one being drafted, their history, and what a public copy is made of. */
@UseCase
public class ReadingCharters {

    @Inject
    Charters charters;
    @Inject
    Sheets sheets;
    @Inject
    Readers readers;
    @Inject
    ReadingProcesses processes;
    @Inject
    CurrentActor actor;

    /** The charter in force of a process, or else of a body: the one that was adopted last. Names no person. */
    @Allowed(member = true)
    public Optional<AdoptedCharter> adopted(UUID processOrBody) {
        List<Charter> found = charters.ofProcess(processOrBody).map(List::of).orElseGet(() -> charters.ofBody(processOrBody));
        return found.stream().flatMap(charter -> charters.adopted(charter.id()).stream())
                .max(Comparator.comparing(CharterVersion::adoptedOn)).map(sheets::adopted);
    }

    /** The id of the process's charter, if a version of it has been adopted. */
    @Allowed(member = true)
    public Optional<UUID> withVersionInForce(UUID process) {
        return charters.ofProcess(process).map(Charter::id).filter(charter -> charters.adopted(charter).isPresent());
    }

    /** The version in force of this process, for its poster: every member's. */
    @Allowed(member = true)
    public Optional<CharterSheet> inForce(UUID process) {
        return charter(process).flatMap(charter -> charters.adopted(charter.id())).map(this::sheet);
    }

    /** Every process's charter in short: those in force, the latest first, then those that are only being drafted. */
    @Allowed(member = true)
    public List<CharterLine> all() {
        Predicate<UUID> entered = processes.entered();
        Predicate<UUID> readable = readers.readable();
        Map<UUID, List<CharterVersion>> versions = charters.versions().stream().collect(Collectors.groupingBy(CharterVersion::charter));
        Map<UUID, List<Words>> inForce = charters.inForce().stream().collect(Collectors.groupingBy(Clause::version, Collectors.mapping(Clause::text, Collectors.toList())));
        return charters.all().stream().filter(charter -> entered.test(charter.process()))
                .map(charter -> line(charter, versions.getOrDefault(charter.id(), List.of()), inForce, readable.test(charter.body())))
                .sorted(Comparator.comparing(CharterLine::adoptedOn, Comparator.nullsLast(Comparator.reverseOrder()))).toList();
    }

    /** The process's charter in short, without its clauses; empty when none has been started. */
    @Allowed(member = true)
    public Optional<CharterLine> line(UUID process) {
        return charters.ofProcess(process).filter(charter -> processes.entered().test(process))
                .map(charter -> line(charter, charters.versions(charter.id()), Map.of(), readers.mayRead(charter.body())));
    }

    /** @param versions newest first */
    private CharterLine line(Charter charter, List<CharterVersion> versions, Map<UUID, List<Words>> clauses, boolean readable) {
        Optional<CharterVersion> inForce = versions.stream().filter(CharterVersion::isAdopted).findFirst();
        return new CharterLine(charter.process(), charter.title(), inForce.map(CharterVersion::adoptedOn).orElse(null),
                inForce.map(v -> clauses.get(v.id())).orElse(List.of()),
                versions.stream().filter(v -> !v.isAdopted()).findFirst().filter(v -> readable).map(CharterVersion::status).orElse(null));
    }

    /**
     * The version that is being drafted or waits for approval.
     *
     * @throws NotFound for members outside the body, also where there is none
     */
    @Allowed(member = true)
    public Optional<CharterSheet> open(UUID process) {
        readers.require(processes.process(process).body());
        return charters.ofProcess(process).flatMap(charter -> charters.open(charter.id())).map(this::sheet);
    }

    /** Whether there is a draft that the reader may open. */
    @Allowed(member = true)
    public boolean isDrafted(UUID process) {
        return charter(process).filter(charter -> readers.mayRead(charter.body()))
                .flatMap(charter -> charters.open(charter.id())).isPresent();
    }

    /** @throws NotFound when there is none, and for a draft also to members outside the body */
    @Allowed(member = true)
    public CharterSheet version(UUID version) {
        CharterSheet found = sheet(charters.requireVersion(version));
        processes.process(found.process());
        if (!found.inForce()) {
            readers.require(found.body());
        }
        return found;
    }

    /** The version that a clause is in. */
    @Allowed(member = true)
    public CharterSheet versionOf(UUID clause) {
        return version(charters.requireClause(clause).version());
    }

    /** Newest first; empty when no charter has been started. Without the draft for members outside the body. */
    @Allowed(member = true)
    public List<VersionLine> history(UUID process) {
        Optional<Charter> found = charter(process);
        boolean all = found.isPresent() && readers.mayRead(found.get().body());
        return found.map(charter -> charters.versions(charter.id())).orElse(List.of()).stream()
                .filter(v -> all || v.isAdopted())
                .map(v -> new VersionLine(v.id(), v.number(), v.status(), v.startedAt(), Sheets.adoption(v),
                        charters.clauses(v.id(), false).size())).toList();
    }

    /**
     * @param older a version of the same charter
     * @throws NotFound when the two belong to different charters
     */
    @Allowed(member = true)
    public List<ClauseDifference> differences(UUID older, UUID newer) {
        CharterSheet from = version(older);
        CharterSheet to = version(newer);
        if (!from.charter().equals(to.charter())) {
            throw new NotFound("version");
        }
        return VersionComparison.of(from.clauses(), to.clauses(), actor.get().language().equals("sv") ? List.of("sv", "fi") : List.of("fi", "sv"));
    }

    private Optional<Charter> charter(UUID process) {
        processes.process(process);
        return charters.ofProcess(process);
    }

    private CharterSheet sheet(CharterVersion version) {
        return sheets.sheet(version, actor.get().member());
    }
}
