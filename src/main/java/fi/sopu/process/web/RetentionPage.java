package fi.sopu.process.web;

import fi.sopu.portal.ConflictView;
import fi.sopu.portal.Says;
import fi.sopu.shared.Seen;
import fi.sopu.tenant.KeptFor;
import fi.sopu.tenant.boundary.KeepingRetention;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How long a council keeps what it needs for a time only, and what goes next. */
@Named
@ViewScoped
public class RetentionPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/process/retention.xhtml?faces-redirect=true";

    @Inject
    KeepingRetention keeping;
    @Inject
    Says says;

    private List<Row> rows = List.of();
    private @Nullable Seen seen;

    /** One kind, with the days that are typed. */
    public static final class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private final KeptFor kept;
        private int days;

        Row(KeptFor kept) {
            this.kept = kept;
            this.days = kept.days();
        }

        public KeptFor getKept() {
            return kept;
        }

        public int getDays() {
            return days;
        }

        public void setDays(int typed) {
            days = typed;
        }
    }

    public void open() {
        if (seen == null) {
            List<KeptFor> all = keeping.all();
            seen = KeptFor.seen(all);
            rows = all.stream().map(Row::new).toList();
        }
    }

    public String save() {
        keeping.change(rows.stream().collect(Collectors.toMap(row -> row.kept.kind(), row -> row.days)), ConflictView.seen(seen));
        says.done("tenant.retention.saved");
        return AGAIN;
    }

    /** What is over goes by itself within the hour; whoever has shortened a time may want to see it gone. */
    public String forget() {
        says.done("tenant.retention.forgotten", keeping.forget());
        return AGAIN;
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Whether something waits for being forgotten. */
    public boolean isOver() {
        return rows.stream().anyMatch(row -> row.kept.over() > 0);
    }

    public UUID getThing() {
        return KeepingRetention.THING;
    }
}
