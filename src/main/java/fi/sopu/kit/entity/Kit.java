package fi.sopu.kit.entity;

import fi.sopu.kit.KitFacts;
import fi.sopu.kit.KitPlan;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A kit: made, corrected, and removed when nobody is to begin with it any more; what has been held of it stays. */
@Entity
@Table(name = "kit")
public class Kit extends TenantOwned {

    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "title_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "title_sv"))
    private Words title;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "purpose_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "purpose_sv"))
    private @Nullable Words purpose;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "video_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "video_sv"))
    private @Nullable Words video;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "guide_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "guide_sv"))
    private @Nullable Words guide;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "exercises_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "exercises_sv"))
    private @Nullable Words exercises;
    private int minutes;
    private boolean removed;

    protected Kit() {
    }

    public Kit(KitPlan plan) {
        plan(plan);
    }

    public final void plan(KitPlan plan) {
        title = plan.title();
        purpose = plan.purpose();
        video = plan.video();
        guide = plan.guide();
        exercises = plan.exercises();
        minutes = plan.minutes();
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

    public KitFacts facts() {
        Words none = Words.of(null, null);
        return new KitFacts(id(), new KitPlan(title, Objects.requireNonNullElse(purpose, none), Objects.requireNonNullElse(video, none),
                Objects.requireNonNullElse(guide, none), Objects.requireNonNullElse(exercises, none), minutes));
    }
}
