package fi.sopu.process.entity;

import fi.sopu.process.Participation;
import fi.sopu.process.Steps;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The numbers of an open stage as they may be told, in steps. Begins with the stage, at nobody; is taken anew by the clock alone, whatever
 * is done to the roll or to a node meanwhile; goes when the stage is closed.
 */
@Entity
@Table(name = "stage_step")
public class StageStep extends TenantOwned {

    @Column(name = "stage_id")
    private UUID stage;
    @Column(name = "taken_at")
    private Instant takenAt;
    private int answered;
    private int roll;
    @Convert(converter = CountsConverter.class)
    private Map<String, Integer> counts = new TreeMap<>();

    protected StageStep() {
    }

    public StageStep(UUID stage, int roll, Instant now) {
        this.stage = stage;
        this.roll = roll;
        this.takenAt = now;
    }

    public boolean isDue(Instant now) {
        return Steps.isDue(takenAt, now);
    }

    /**
     * Takes the numbers, if it is time.
     *
     * @param people   who have answered, whether they are on the roll still or not
     * @param smallest of fewer people nothing is told
     * @param told   counts by name, in steps already
     */
    public void take(int people, int smallest, int onRoll, Map<String, Integer> told, Instant now) {
        if (!isDue(now)) {
            throw new IllegalStateException("the numbers of a stage were taken at " + takenAt);
        }
        takenAt = now;
        answered = Steps.told(people, smallest);
        roll = onRoll;
        counts = new TreeMap<>(told);
    }

    public Participation participation() {
        return new Participation(Math.min(answered, roll), roll, takenAt);
    }

    /** What was told of one question, by name. */
    public Map<String, Integer> counts(UUID question) {
        String prefix = question + ".";
        return counts.entrySet().stream().filter(count -> count.getKey().startsWith(prefix))
                .collect(Collectors.toMap(count -> count.getKey().substring(prefix.length()), Map.Entry::getValue));
    }
}
