package fi.sopu.survey.entity;

import fi.sopu.shared.TenantOwned;
import fi.sopu.survey.StatementSheet;
import fi.sopu.survey.Wording;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statement with which people agree or not. */
@Entity
@Table(name = "instrument_statement")
public class Statement extends TenantOwned {

    @Column(name = "dimension_id")
    private UUID dimension;
    @SuppressWarnings("UnusedVariable") // for the database alone
    private int position;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "text_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "text_sv"))
    @AttributeOverride(name = "en", column = @Column(name = "text_en"))
    private @Nullable Wording text;
    private boolean reversed;

    protected Statement() {
    }

    public Statement(UUID dimension, int position, StatementSheet sheet) {
        this.dimension = dimension;
        this.position = position;
        text = sheet.text();
        reversed = sheet.reversed();
    }

    public UUID dimension() {
        return dimension;
    }

    public StatementSheet sheet() {
        return new StatementSheet(Objects.requireNonNullElse(text, Wording.NONE), reversed);
    }
}
