package fi.sopu.programme.entity;

import fi.sopu.process.Band;
import fi.sopu.process.Keeping;
import fi.sopu.process.Keepings;
import fi.sopu.process.Tally;
import fi.sopu.programme.FeedbackStatement;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be told of one statement about a day, as it was counted. */
@Entity
@Table(name = "gathering_feedback")
public class GatheringFeedback extends TenantOwned {

    @Column(name = "gathering_id")
    private UUID gathering;
    @Enumerated(EnumType.STRING)
    private FeedbackStatement statement;
    private int answers;
    private @Nullable Integer kept;
    private @Nullable Integer partly;
    @Column(name = "not_kept")
    private @Nullable Integer notKept;
    @Column(name = "cant_say")
    private @Nullable Integer cantSay;
    @Enumerated(EnumType.STRING)
    private @Nullable Keeping band;
    @Column(name = "at_least")
    private @Nullable Integer atLeast;

    protected GatheringFeedback() {
    }

    public GatheringFeedback(UUID gathering, FeedbackStatement statement, Keepings told) {
        this.gathering = gathering;
        this.statement = statement;
        answers = told.answers();
        Tally counts = told.counts();
        if (counts != null) {
            kept = counts.kept();
            partly = counts.partly();
            notKept = counts.notKept();
            cantSay = counts.cantSay();
        }
        if (told.band() != null) {
            band = told.band().answer();
            atLeast = told.band().atLeast();
        }
    }

    public UUID gathering() {
        return gathering;
    }

    public FeedbackStatement statement() {
        return statement;
    }

    public Keepings told() {
        Tally counts = kept == null || partly == null || notKept == null || cantSay == null ? null : new Tally(kept, partly, notKept, cantSay);
        return new Keepings(answers, counts, band == null || atLeast == null ? null : new Band(band, atLeast), null);
    }
}
