package fi.sopu.programme.entity;

import fi.sopu.programme.ImpactWords;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;

/** What somebody wrote of what a programme has brought about. Its id is of chance, and so is the order in which they are told. */
@Entity
@Table(name = "impact_words")
public class StoredImpactWords extends TenantOwned {

    private static final int LONGEST = 500;

    @Column(name = "impact_id")
    private UUID impact;
    private String words;

    protected StoredImpactWords() {
    }

    public StoredImpactWords(UUID impact, String words) {
        this.impact = impact;
        this.words = Objects.toString(TypedText.lines(words, LONGEST), "");
    }

    public UUID impact() {
        return impact;
    }

    public ImpactWords facts() {
        return new ImpactWords(id(), words);
    }
}
