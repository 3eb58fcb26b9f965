package fi.sopu.cohort.web;

import fi.sopu.cohort.TargetGroupFacts;
import fi.sopu.cohort.TargetGroupSheet;
import fi.sopu.cohort.boundary.KeepingCohorts;
import fi.sopu.portal.ConflictView;
import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One target group: its name, and who is in which cohort. */
@Named
@ViewScoped
public class TargetGroupPage implements Serializable {

    @Inject
    KeepingCohorts keeping;
    @Inject
    Says says;

    private @Nullable String id;
    private @Nullable String fi;
    private @Nullable String sv;
    private @Nullable String lines;
    private boolean steers;
    private @Nullable Seen seen;
    private transient @Nullable TargetGroupFacts facts;

    @CalledFirst
    public void open() {
        TargetGroupSheet sheet = keeping.sheet(Ids.of(id));
        facts = sheet.facts();
        fi = sheet.facts().name().getFi();
        sv = sheet.facts().name().getSv();
        lines = sheet.lines();
        steers = sheet.facts().steers();
        seen = sheet.seen();
    }

    public TargetGroupFacts getFacts() {
        facts = facts == null ? keeping.sheet(Ids.of(id)).facts() : facts;
        return facts;
    }

    public String save() {
        keeping.save(Ids.of(id), Words.of(fi, sv), steers, lines, ConflictView.seen(seen));
        says.done("cohort.savedDone");
        return "/cohort/group.xhtml?faces-redirect=true&id=" + Ids.of(id);
    }

    public String remove() {
        keeping.remove(Ids.of(id));
        says.done("cohort.removedDone");
        return "/cohort/groups.xhtml?faces-redirect=true";
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String text) {
        id = text;
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

    public boolean isSteers() {
        return steers;
    }

    public void setSteers(boolean leads) {
        steers = leads;
    }

    public @Nullable String getLines() {
        return lines;
    }

    public void setLines(@Nullable String text) {
        lines = text;
    }
}
