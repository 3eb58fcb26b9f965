package fi.sopu.duel.entity;

import fi.sopu.process.Format;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** How many answers of a question took about as long as each other. Knows neither who nor when. */
@Entity
@Table(name = "answer_time")
public class TimeCount extends TenantOwned {

    @Column(name = "question_id")
    private UUID question;
    @Enumerated(EnumType.STRING)
    private Format format;
    private int bucket;
    private int answers;

    protected TimeCount() {
    }

    public TimeCount(UUID question, Format format, int bucket) {
        this.question = question;
        this.format = format;
        this.bucket = bucket;
    }

    public void add(int more) {
        answers += more;
    }

    public boolean isOf(Format one, int place) {
        return format == one && bucket == place;
    }

    public UUID question() {
        return question;
    }

    public Format format() {
        return format;
    }

    public int bucket() {
        return bucket;
    }

    public int answers() {
        return answers;
    }
}
