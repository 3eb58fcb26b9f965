package fi.sopu.programme.entity;

import fi.sopu.programme.PollAnswer;
import fi.sopu.programme.PollTime;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** That somebody is asked which times suit them, and what they have said: a letter for each time, in the order in which they were offered. */
@Entity
@Table(name = "poll_seat")
public class PollSeat extends TenantOwned {

    private static final String NOTHING = "-";

    @Column(name = "poll_id")
    private UUID poll;
    @Column(name = "member_id")
    private UUID member;
    private String said;

    protected PollSeat() {
    }

    public PollSeat(UUID poll, UUID member) {
        this.poll = poll;
        this.member = member;
        said = "";
    }

    /**
     * @param times all of the poll, in their order
     * @throws Refused when nothing is said of any of them
     */
    public void say(List<PollTime> times, Map<UUID, PollAnswer> answers) {
        if (times.stream().noneMatch(time -> answers.containsKey(time.id()))) {
            throw new Refused("programme.wrong.pollNothing");
        }
        said = times.stream().map(time -> answers.get(time.id())).map(one -> one == null ? NOTHING : String.valueOf(one.letter())).collect(Collectors.joining());
    }

    /** By the time; those of which they said nothing are missing. */
    public Map<UUID, PollAnswer> said(List<PollTime> times) {
        Map<UUID, PollAnswer> answers = new HashMap<>();
        for (int at = 0; at < Math.min(times.size(), said.length()); at++) {
            UUID time = times.get(at).id();
            PollAnswer.of(said.charAt(at)).ifPresent(answer -> answers.put(time, answer));
        }
        return answers;
    }

    public boolean isAnswered() {
        return !said.isEmpty();
    }

    public UUID poll() {
        return poll;
    }

    public UUID member() {
        return member;
    }
}
