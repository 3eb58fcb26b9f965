package fi.sopu.charter.boundary;

import fi.sopu.charter.AdoptedCharter;
import fi.sopu.charter.CharterDraft;
import fi.sopu.charter.CharterLine;
import fi.sopu.charter.CharterLine.Glimpse;
import fi.sopu.charter.CharterPoster;
import fi.sopu.charter.CharterSheet;
import fi.sopu.charter.ClauseDifference;
import fi.sopu.charter.OfferedIdeas;
import fi.sopu.charter.VersionHistory;
import fi.sopu.charter.VersionLine;
import fi.sopu.charter.control.Charters;
import fi.sopu.charter.control.Charters.WithVersions;
import fi.sopu.charter.control.Offers;
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
    Offers offers;
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
        List<WithVersions> found = charters.withVersions(processOrBody).map(List::of)
                .orElseGet(() -> charters.ofBody(processOrBody).stream().flatMap(charter -> charters.withVersions(charter.process()).stream()).toList());
        return found.stream().filter(one -> one.adopted().isPresent()).max(Comparator.comparing(one -> one.adopted().orElseThrow().adoptedOn()))
                .map(one -> sheets.adopted(one.charter(), one.adopted().orElseThrow()));
    }

    /** The id of the process's charter, if a version of it has been adopted. */
    @Allowed(member = true)
    public Optional<UUID> withVersionInForce(UUID process) {
        return charters.withVersions(process).filter(one -> one.adopted().isPresent()).map(one -> one.charter().id());
    }

    /**
     * The process's charter as a poster: every member's.
     *
     * @param version an earlier version to show instead of the one in force, if there is such a one
     */
    @Allowed(member = true)
    public CharterPoster poster(UUID process, Optional<UUID> version) {
        Optional<WithVersions> found = entered(process);
        Optional<CharterVersion> shown = found.flatMap(one -> one.versions().stream().filter(CharterVersion::isAdopted)
                .filter(v -> version.filter(v.id()::equals).isPresent()).findFirst().or(one::adopted));
        return new CharterPoster(shown.map(v -> sheets.poster(found.get().charter(), v)).orElse(null), shown.equals(found.flatMap(WithVersions::adopted)),
                found.filter(one -> one.open().isPresent()).filter(one -> readers.mayRead(one.charter().body())).isPresent());
    }

    /** Every process's charter in short: those in force, the latest first, then those that are only being drafted. */
    @Allowed(member = true)
    public List<CharterLine> all() {
        Predicate<UUID> entered = processes.entered();
        Predicate<UUID> readable = readers.readable();
        Map<UUID, List<Glimpse>> inForce = charters.inForce().stream()
                .collect(Collectors.groupingBy(Clause::version, Collectors.mapping(clause -> new Glimpse(clause.text(), clause.isAvoid()), Collectors.toList())));
        return charters.allWithVersions().stream().filter(one -> entered.test(one.charter().process()))
                .map(one -> line(one.charter(), one.versions(), inForce, readable.test(one.charter().body())))
                .sorted(Comparator.comparing(CharterLine::adoptedOn, Comparator.nullsLast(Comparator.reverseOrder()))).toList();
    }

    /** The process's charter in short, without its clauses; empty when none has been started. */
    @Allowed(member = true)
    public Optional<CharterLine> line(UUID process) {
        return entered(process).map(found -> line(found.charter(), found.versions(), Map.of(), readers.mayRead(found.charter().body())));
    }

    /** @param versions newest first */
    private CharterLine line(Charter charter, List<CharterVersion> versions, Map<UUID, List<Glimpse>> clauses, boolean readable) {
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
    public CharterDraft open(UUID process) {
        Optional<WithVersions> found = entered(process);
        readers.require(found.map(one -> one.charter().body()).orElseGet(() -> processes.process(process).body()));
        return new CharterDraft(found.flatMap(one -> one.open().map(v -> sheets.sheet(one.charter(), v, actor.get().me()))).orElse(null),
                found.flatMap(WithVersions::adopted).map(CharterVersion::number).orElse(0));
    }

    /**
     * What was wished in the process's closed questions, as far as the reader may read their results, and which clauses of the draft it stands
     * behind: those of the rules stage first, then the other stages'.
     */
    @Allowed(member = true)
    public List<OfferedIdeas> wishes(CharterSheet draft) {
        return offers.of(draft);
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

    /**
     * A charter's history, without the draft for members outside the body.
     *
     * @param newer the version to look at, instead of the newest
     * @param older what to compare it with, instead of the one before
     * @throws NotFound when one of them is not there for the reader
     */
    @Allowed(member = true)
    public VersionHistory history(UUID process, Optional<UUID> newer, Optional<UUID> older) {
        Optional<WithVersions> found = entered(process);
        if (found.isEmpty()) {
            return VersionHistory.NONE;
        }
        boolean all = found.get().open().isEmpty() || readers.mayRead(found.get().charter().body());
        Map<UUID, List<Clause>> clauses = charters.clausesOf(found.get().charter().id()).stream().collect(Collectors.groupingBy(Clause::version));
        List<VersionLine> versions = found.get().versions().stream().filter(v -> all || v.isAdopted()).map(v -> new VersionLine(v.id(), v.number(), v.status(),
                v.startedAt(), v.adoption(), clauses.getOrDefault(v.id(), List.of()).size())).toList();
        VersionLine to = newer.map(id -> line(versions, id)).orElseGet(() -> versions.stream().findFirst().orElse(null));
        VersionLine from = older.map(id -> line(versions, id)).orElseGet(() -> versions.stream().filter(v -> to != null && v.number() == to.number() - 1).findFirst().orElse(null));
        return new VersionHistory(versions, to, from, from == null ? List.of() : VersionComparison.of(Sheets.bare(clauses.getOrDefault(from.id(), List.of())),
                Sheets.bare(clauses.getOrDefault(to.id(), List.of())), actor.get().language().equals("sv") ? List.of("sv", "fi") : List.of("fi", "sv")));
    }

    private static VersionLine line(List<VersionLine> versions, UUID id) {
        return versions.stream().filter(v -> v.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("version"));
    }

    /** Empty when no charter has been started. */
    private Optional<WithVersions> entered(UUID process) {
        Optional<WithVersions> found = charters.withVersions(process);
        if (found.isEmpty() || !processes.entered().test(process)) {
            processes.process(process);
        }
        return found;
    }

    private CharterSheet sheet(CharterVersion version) {
        return sheets.sheet(version, actor.get().me());
    }
}
