package fi.sopu.unit.web;

import fi.sopu.portal.Ids;
import fi.sopu.unit.UnitSheet;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is typed on the page of a unit. Knows no rule. */
public class UnitForm implements Serializable {

    private @Nullable String fi;
    private @Nullable String sv;
    private @Nullable String parent;
    private @Nullable LocalDate from;
    private @Nullable LocalDate last;
    private @Nullable String standing;

    void fill(UnitSheet sheet) {
        fi = sheet.name().getFi();
        sv = sheet.name().getSv();
        parent = sheet.parent() == null ? "" : sheet.parent().toString();
        standing = sheet.standing().mark();
    }

    /** Null for none. */
    @Nullable
    UUID parent() {
        return parent == null || parent.isBlank() ? null : Ids.of(parent);
    }

    public @Nullable String getFi() {
        return fi;
    }

    public void setFi(@Nullable String text) {
        fi = text;
    }

    public @Nullable String getSv() {
        return sv;
    }

    public void setSv(@Nullable String text) {
        sv = text;
    }

    public @Nullable String getParent() {
        return parent;
    }

    public void setParent(@Nullable String text) {
        parent = text;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate day) {
        from = day;
    }

    public @Nullable LocalDate getLast() {
        return last;
    }

    public void setLast(@Nullable LocalDate day) {
        last = day;
    }

    /** The mark of what the page showed of where it stands. */
    @Nullable
    String standing() {
        return standing;
    }
}
