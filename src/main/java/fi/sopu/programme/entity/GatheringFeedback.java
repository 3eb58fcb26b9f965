package fi.sopu.programme.entity;

import fi.sopu.process.Keepings;
import fi.sopu.programme.FeedbackStatement;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** What may be told of one statement about a day, as it was counted. */
@Entity
@Table(name = "gathering_feedback")
public class GatheringFeedback extends TenantOwned {

    @Column(name = "gathering_id")
    private UUID gathering;
    @Enumerated(EnumType.STRING)
    private FeedbackStatement statement;
    @Embedded
    private StoredKeepings told;

    protected GatheringFeedback() {
    }

    public GatheringFeedback(UUID gathering, FeedbackStatement statement, Keepings told) {
        this.gathering = gathering;
        this.statement = statement;
        this.told = new StoredKeepings(told);
    }

    public UUID gathering() {
        return gathering;
    }

    public FeedbackStatement statement() {
        return statement;
    }

    public Keepings told() {
        return told.told();
    }
}
