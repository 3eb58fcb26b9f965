package fi.sopu.experiment.entity;

import fi.sopu.experiment.Decision;
import fi.sopu.experiment.ExperimentFacts;
import fi.sopu.experiment.ExperimentPlan;
import fi.sopu.experiment.ExperimentVerdict;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An experiment: planned, tried, and decided of. What has been decided of is changed no more, unless that is taken back. */
@Entity
@Table(name = "experiment")
public class Experiment extends TenantOwned {

    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "title_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "title_sv"))
    private Words title;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "question_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "question_sv"))
    private @Nullable Words question;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "watched_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "watched_sv"))
    private @Nullable Words watched;
    private String place;
    private String who;
    private LocalDate starts;
    private LocalDate ends;
    @Enumerated(EnumType.STRING)
    private @Nullable ExperimentVerdict verdict;
    private String why = "";
    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;
    private boolean removed;

    protected Experiment() {
    }

    public Experiment(ExperimentPlan plan) {
        take(plan);
    }

    private void take(ExperimentPlan plan) {
        title = plan.title();
        question = plan.question();
        watched = plan.watched();
        place = plan.place();
        who = plan.who();
        starts = plan.starts();
        ends = plan.ends();
    }

    /** @throws Refused when it has been decided of */
    public void plan(ExperimentPlan plan) {
        requireOpen();
        take(plan);
    }

    /** @throws Refused when it has been decided of */
    public final void requireOpen() {
        if (verdict != null) {
            throw new Refused("experiment.wrong.decided");
        }
    }

    /** @throws Refused when it has been decided of already */
    public void decide(Decision decision) {
        requireOpen();
        verdict = decision.verdict();
        why = decision.why();
        decidedOn = decision.on();
    }

    /** Nothing is decided, as before. */
    public void reopen() {
        verdict = null;
        why = "";
        decidedOn = null;
    }

    public void remove() {
        removed = true;
    }

    public void putBack() {
        removed = false;
    }

    public boolean isRemoved() {
        return removed;
    }

    public ExperimentFacts facts() {
        Words none = Words.of(null, null);
        return new ExperimentFacts(id(),
                new ExperimentPlan(title, Objects.requireNonNullElse(question, none), Objects.requireNonNullElse(watched, none), place, who, starts, ends),
                verdict == null || decidedOn == null ? null : new Decision(verdict, why, decidedOn));
    }
}
