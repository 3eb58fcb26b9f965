package fi.sopu.charter.boundary;

import fi.sopu.charter.CharterStep;
import fi.sopu.charter.control.Charters;
import fi.sopu.charter.control.Offers;
import fi.sopu.charter.control.Picked;
import fi.sopu.charter.entity.Charter;
import fi.sopu.charter.entity.CharterVersion;
import fi.sopu.charter.entity.Clause;
import fi.sopu.charter.entity.ClauseSource;
import fi.sopu.process.KnownProcess;
import fi.sopu.process.boundary.ReadingProcesses;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Difference;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.tenant.boundary.Editing;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafting a charter: starting a version, and making, rewording, ordering and removing its clauses. */
@UseCase
public class DraftingCharters {

    @Inject
    Charters charters;
    @Inject
    Offers offers;
    @Inject
    Editing editing;
    @Inject
    ReadingProcesses processes;
    @Inject
    Event<CharterStep> stepped;
    @Inject
    Event<Acted> acted;
    @Inject
    Clock clock;

    /**
     * Starts the process's charter, or a new version from the one in force; an unfinished version is gone on with. A first charter gets the process's
     * name.
     *
     * @return the version to draft
     */
    @Once
    @Allowed(group = RoleGroup.DRAFTERS)
    public UUID start(UUID process) {
        KnownProcess known = processes.process(process);
        Charter charter = charters.ofProcess(process).orElseGet(() -> {
            Charter first = new Charter(process, known.body(), known.title());
            charters.add(first);
            return first;
        });
        return charters.open(charter.id()).map(CharterVersion::id).orElseGet(() -> startVersion(charter));
    }

    private UUID startVersion(Charter charter) {
        Optional<CharterVersion> inForce = charters.adopted(charter.id());
        CharterVersion next = new CharterVersion(charter.id(), inForce.map(v -> v.number() + 1).orElse(1),
                inForce.map(CharterVersion::id).orElse(null), clock.instant());
        charters.add(next);
        for (Clause clause : inForce.map(v -> charters.clauses(v.id(), false)).orElse(List.of())) {
            Clause carried = clause.carriedTo(next.id());
            charters.add(carried);
            charters.sources(clause.id()).forEach(source -> charters.add(source.carriedTo(carried.id())));
        }
        stepped.fire(new CharterStep(CharterStep.Kind.DRAFTED, charter.process(), charter.title()));
        acted.fire(new Acted("charter.versionStarted", "charter", charter.id(), "v" + next.number()));
        return next.id();
    }

    /**
     * Makes one clause of the ideas, or links them to a clause that there is. What is not wanted becomes something that is avoided.
     *
     * @param clause the clause to link to, or null for a new one, worded by the ideas for a start
     * @return the clause
     */
    @Once
    @Allowed(group = RoleGroup.DRAFTERS)
    public UUID pick(UUID version, Collection<UUID> ideas, @Nullable UUID clause) {
        CharterVersion draft = draft(version);
        if (ideas.isEmpty()) {
            throw new Refused("charter.draft.pickFirst");
        }
        Picked picked = offers.require(charters.require(draft.charter()).process(), ideas);
        Clause to;
        if (clause == null) {
            to = new Clause(version, picked.isAvoid(), charters.clauses(version, false).size() + 1, picked.wording());
            charters.add(to);
        } else {
            to = present(draft, clause);
        }
        List<UUID> linked = charters.sources(to.id()).stream().map(source -> source.provenance().idea()).toList();
        picked.all().stream().filter(from -> !linked.contains(from.idea())).forEach(from -> charters.add(new ClauseSource(to.id(), from)));
        return to.id();
    }

    /**
     * A clause without an idea: added in dialogue.
     *
     * @param avoid what the council avoids, and not what it promises
     */
    @Once
    @Allowed(group = RoleGroup.DRAFTERS)
    public UUID add(UUID version, boolean avoid, Words text) {
        draft(version);
        if (text.isEmpty()) {
            throw new Refused("charter.clause.empty");
        }
        Clause added = new Clause(version, avoid, charters.clauses(version, false).size() + 1, text);
        charters.add(added);
        return added.id();
    }

    /**
     * @param seen what the writer had before them
     * @throws Refused when somebody else has changed it since: neither's words are lost
     */
    @InTurn
    @Allowed(group = RoleGroup.DRAFTERS)
    public void reword(UUID clause, Words text, Seen seen) {
        Clause found = edited(clause);
        editing.check(clause, seen, Seen.of(found.text()), new Difference("charter.clause.text", found.text(), text));
        found.reword(text);
    }

    /** Moves a clause up ({@code by} -1) or down (+1) within its part; at either end nothing happens. */
    @Allowed(group = RoleGroup.DRAFTERS)
    public void move(UUID clause, int by) {
        List<Clause> clauses = new ArrayList<>(charters.clauses(edited(clause).version(), false));
        int from = clauses.stream().map(Clause::id).toList().indexOf(clause);
        int to = from + by;
        if (from < 0 || to < 0 || to >= clauses.size() || clauses.get(from).isAvoid() != clauses.get(to).isAvoid()) {
            return;
        }
        clauses.add(to, clauses.remove(from));
        number(clauses);
    }

    /** Moves a clause to a part of the charter, as the last one there; where it is there already nothing happens. */
    @Allowed(group = RoleGroup.DRAFTERS)
    public void turn(UUID clause, boolean avoid) {
        Clause turned = edited(clause);
        turned.turn(avoid, charters.clauses(turned.version(), false).size() + 1);
        number(charters.clauses(turned.version(), false));
    }

    @Allowed(group = RoleGroup.DRAFTERS)
    public void remove(UUID clause) {
        Clause gone = edited(clause);
        gone.remove(clock.instant());
        number(charters.clauses(gone.version(), false).stream().filter(c -> !c.equals(gone)).toList());
    }

    /** Puts a removed clause back where it was in its part, with its links and comments. */
    @Allowed(group = RoleGroup.DRAFTERS)
    public void restore(UUID clause) {
        Clause back = edited(clause);
        List<Clause> clauses = new ArrayList<>(charters.clauses(back.version(), false));
        if (back.restore()) {
            clauses.add(Math.min(back.place() - 1, clauses.size()), back);
            // the parts stay together, each in the order that this gives
            clauses.sort(Comparator.comparing(Clause::isAvoid));
            number(clauses);
        }
    }

    /**
     * Takes the link to an idea away; the clause stays as it is worded.
     *
     * @return the version, in which the idea can be picked again
     */
    @Allowed(group = RoleGroup.DRAFTERS)
    public UUID unlink(UUID clause, UUID idea) {
        UUID version = edited(clause).version();
        charters.sources(clause).stream().filter(source -> source.provenance().idea().equals(idea)).forEach(charters::remove);
        return version;
    }

    private CharterVersion draft(UUID version) {
        CharterVersion draft = charters.lockVersion(version);
        draft.requireDraft();
        return draft;
    }

    private Clause edited(UUID clause) {
        draft(charters.requireClause(clause).version());
        return charters.requireClause(clause);
    }

    private Clause present(CharterVersion draft, UUID clause) {
        return charters.clauses(draft.id(), false).stream().filter(c -> c.id().equals(clause)).findFirst()
                .orElseThrow(() -> new Refused("charter.clause.removed"));
    }

    private static void number(List<Clause> clauses) {
        for (int i = 0; i < clauses.size(); i++) {
            clauses.get(i).moveTo(i + 1);
        }
    }
}
