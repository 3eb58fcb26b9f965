package fi.sopu.survey.entity;

import fi.sopu.shared.TenantOwned;
import fi.sopu.survey.DimensionSheet;
import fi.sopu.survey.StatementSheet;
import fi.sopu.survey.Wording;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A side of what an instrument measures. */
@Entity
@Table(name = "instrument_dimension")
public class Dimension extends TenantOwned {

    @Column(name = "instrument_id")
    private UUID instrument;
    private UUID lasting;
    @SuppressWarnings("UnusedVariable") // for the database alone
    private int position;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "name_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "name_sv"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private @Nullable Wording name;
    private boolean overall;

    protected Dimension() {
    }

    public Dimension(UUID instrument, int position, DimensionSheet sheet) {
        this.instrument = instrument;
        this.position = position;
        lasting = sheet.lasting();
        name = sheet.name();
        overall = sheet.overall();
    }

    public UUID instrument() {
        return instrument;
    }

    /** @param statements its own, in their order */
    public DimensionSheet sheet(List<StatementSheet> statements) {
        return new DimensionSheet(lasting, Objects.requireNonNullElse(name, Wording.NONE), overall, statements);
    }
}
