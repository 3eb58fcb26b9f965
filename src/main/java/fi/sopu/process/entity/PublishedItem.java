package fi.sopu.process.entity;

import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One idea or clause of a published outcome, or a group of ideas in its ranking with groups. */
@Entity
@Table(name = "outcome_item")
public class PublishedItem extends TenantOwned {

    @Column(name = "outcome_id")
    private UUID outcome;
    @Column(name = "grouped")
    private boolean inGroupedRanking;
    private int position;
    @Column(name = "source_id")
    private UUID source;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "words_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "words_sv"))
    private Words words;
    @Column(name = "item_rank")
    private int rank;
    private double score;
    private double low;
    private double high;
    @Convert(converter = CountsConverter.class)
    private Map<String, Integer> counts;
    @Column(name = "within_id")
    private @Nullable UUID within;

    protected PublishedItem() {
    }

    public PublishedItem(UUID outcome, boolean inGroupedRanking, int position, StoredItem item) {
        this.outcome = outcome;
        this.inGroupedRanking = inGroupedRanking;
        this.position = position;
        this.source = item.source();
        this.words = item.words();
        this.rank = item.rank();
        this.score = item.score();
        this.low = item.low();
        this.high = item.high();
        this.counts = item.counts();
        this.within = item.within();
    }

    public UUID outcome() {
        return outcome;
    }

    public boolean isInGroupedRanking() {
        return inGroupedRanking;
    }

    public int position() {
        return position;
    }

    public StoredItem item() {
        return new StoredItem(source, words, rank, score, low, high, counts, within);
    }
}
