package fi.sopu.cohort.web;

import fi.sopu.cohort.TargetGroupFacts;
import fi.sopu.cohort.boundary.KeepingCohorts;
import fi.sopu.portal.Says;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The council's target groups, and the beginning of a new one. */
@Named
@RequestScoped
public class TargetGroupsPage {

    @Inject
    KeepingCohorts keeping;
    @Inject
    Says says;

    private @Nullable List<TargetGroupFacts> all;
    private @Nullable String fi;
    private @Nullable String sv;

    @CalledFirst
    public void open() {
        getAll();
    }

    public List<TargetGroupFacts> getAll() {
        all = all == null ? keeping.all() : all;
        return all;
    }

    public String add() {
        String address = "/cohort/group.xhtml?faces-redirect=true&id=" + keeping.add(Words.of(fi, sv));
        says.done("cohort.addedDone");
        return address;
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
}
