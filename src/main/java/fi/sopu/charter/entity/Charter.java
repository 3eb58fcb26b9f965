package fi.sopu.charter.entity;

import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import fi.sopu.shared.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** The charter of one process of one body: what all its versions have in common. */
@Entity
@Table(name = "charter")
public class Charter extends TenantOwned {

    private static final int LONGEST_TITLE = 200;

    @Column(name = "process_id")
    private UUID process;
    @Column(name = "body_id")
    private UUID body;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "title_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "title_sv"))
    private Words title;

    protected Charter() {
    }

    public Charter(UUID process, UUID body, Words title) {
        this.process = process;
        this.body = body;
        this.title = TypedText.line(title, LONGEST_TITLE);
    }

    public UUID process() {
        return process;
    }

    public UUID body() {
        return body;
    }

    public Words title() {
        return title;
    }
}
