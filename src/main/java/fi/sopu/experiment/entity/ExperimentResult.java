package fi.sopu.experiment.entity;

import fi.sopu.experiment.NotedResult;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has come of an experiment so far, as somebody noted it. Stays as it was written. */
@Entity
@Table(name = "experiment_result")
public class ExperimentResult extends TenantOwned {

    private static final int LONGEST = 1000;

    @Column(name = "experiment_id")
    private UUID experiment;
    @Column(name = "noted_on")
    private LocalDate on;
    private String text;
    @Column(name = "member_id")
    private UUID member;

    protected ExperimentResult() {
    }

    /** @throws Refused when nothing is said, or it is too long */
    public ExperimentResult(UUID experiment, LocalDate on, @Nullable String typed, UUID member) {
        String cleaned = TypedText.lines(typed, LONGEST);
        if (cleaned == null) {
            throw new Refused("experiment.wrong.result");
        }
        this.experiment = experiment;
        this.on = on;
        this.text = cleaned;
        this.member = member;
    }

    /** @param names of the members, by their ids */
    public NotedResult facts(Map<UUID, String> names) {
        return new NotedResult(id(), on, text, names.getOrDefault(member, "–"));
    }
}
