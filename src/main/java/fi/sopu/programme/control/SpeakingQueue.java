package fi.sopu.programme.control;

import fi.sopu.programme.entity.SpeakingTurn;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who speaks, and who is next: whoever has not spoken yet comes before those who have, and of each whoever raised their hand first. Pure. */
public final class SpeakingQueue {

    private final Collection<SpeakingTurn> turns;
    private final Set<UUID> spoken;

    /** @param turns all of one day */
    public SpeakingQueue(Collection<SpeakingTurn> turns) {
        this.turns = turns;
        spoken = turns.stream().filter(SpeakingTurn::isOver).map(SpeakingTurn::member).collect(Collectors.toSet());
    }

    public Optional<SpeakingTurn> speaker() {
        return turns.stream().filter(SpeakingTurn::isSpeaking).findFirst();
    }

    /** The next one first. */
    public List<SpeakingTurn> waiting() {
        return turns.stream().filter(SpeakingTurn::isWaiting)
                .sorted(Comparator.comparing((SpeakingTurn turn) -> spoken.contains(turn.member())).thenComparing(SpeakingTurn::raisedAt).thenComparing(SpeakingTurn::id)).toList();
    }

    /** Whether they had spoken before the turn that they have now. */
    public boolean hasSpoken(UUID member) {
        return spoken.contains(member);
    }

    /** Whether they speak or have spoken. */
    public boolean isHeard(UUID member) {
        return hasSpoken(member) || speaker().filter(turn -> turn.member().equals(member)).isPresent();
    }

    /** Whether anybody speaks or has spoken. */
    public boolean isGoing() {
        return !spoken.isEmpty() || speaker().isPresent();
    }

    /** The turn of the member that is not over. */
    public Optional<SpeakingTurn> of(UUID member) {
        return turns.stream().filter(turn -> turn.member().equals(member) && !turn.isOver()).findFirst();
    }

    /** At which place the member waits, from 1; 0 when they do not. */
    public int turn(UUID member) {
        return waiting().stream().map(SpeakingTurn::member).toList().indexOf(member) + 1;
    }

    /** Another one whenever something has changed. */
    public String mark() {
        return Integer.toHexString(turns.stream().map(SpeakingTurn::mark).sorted().collect(Collectors.joining(" ")).hashCode());
    }
}
