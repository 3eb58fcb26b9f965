package fi.sopu.duel.entity;

import fi.sopu.duel.PairCount;
import fi.sopu.process.Format;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** How many answers put one idea over another: what the ranking of a closed question is computed from. */
@Entity
@Table(name = "pair_count")
public class CountedPair extends TenantOwned {

    @Column(name = "question_id")
    private UUID question;
    @Column(name = "winner_id")
    private UUID winner;
    @Column(name = "loser_id")
    private UUID loser;
    @Enumerated(EnumType.STRING)
    private Format format;
    private int answers;

    protected CountedPair() {
    }

    public CountedPair(UUID question, PairCount count) {
        this.question = question;
        this.winner = count.winner();
        this.loser = count.loser();
        this.format = count.format();
        this.answers = count.answers();
    }

    public PairCount count() {
        return new PairCount(winner, loser, format, answers);
    }
}
