package fi.sopu.survey.entity;

import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;

/** What somebody answered to a round's open question. Its id is of chance, and so is the order in which they are told. */
@Entity
@Table(name = "measured_words")
public class StoredWords extends TenantOwned {

    private static final int LONGEST = 1000;

    @Column(name = "round_id")
    private UUID round;
    private String words;

    protected StoredWords() {
    }

    public StoredWords(UUID round, String words) {
        this.round = round;
        this.words = Objects.toString(TypedText.lines(words, LONGEST), "");
    }

    public UUID round() {
        return round;
    }

    public String words() {
        return words;
    }
}
