package fi.sopu.programme.entity;

import fi.sopu.process.Band;
import fi.sopu.process.Keeping;
import fi.sopu.process.Keepings;
import fi.sopu.process.Tally;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** What may be told of one statement, as it was counted. */
@Embeddable
public class StoredKeepings {

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

    protected StoredKeepings() {
    }

    public StoredKeepings(Keepings told) {
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

    public Keepings told() {
        Tally counts = kept == null || partly == null || notKept == null || cantSay == null ? null : new Tally(kept, partly, notKept, cantSay);
        return new Keepings(answers, counts, band == null || atLeast == null ? null : new Band(band, atLeast), null);
    }
}
