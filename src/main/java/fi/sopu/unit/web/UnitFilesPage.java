package fi.sopu.unit.web;

import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.portal.Says;
import fi.sopu.shared.CalledFirst;
import fi.sopu.unit.UnitFileFacts;
import fi.sopu.unit.boundary.TakingUnitFiles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a file of who is in which unit is given, and what has become of the latest ones. */
@Named
@RequestScoped
public class UnitFilesPage {

    @Inject
    TakingUnitFiles taking;
    @Inject
    FindingMembers finding;
    @Inject
    Says says;

    private @Nullable String name;
    private @Nullable String data;
    private @Nullable String pasted;
    private @Nullable List<UnitFileFacts> latest;

    @CalledFirst
    public void open() {
        getLatest(); // refuses whoever may not keep units
    }

    public List<UnitFileFacts> getLatest() {
        latest = latest == null ? taking.latest() : latest;
        return latest;
    }

    public String by(UUID member) {
        return finding.names().getOrDefault(member, "");
    }

    /** In bytes. */
    public int getMost() {
        return TakingUnitFiles.LARGEST;
    }

    public String take() {
        return "/unit/file.xhtml?faces-redirect=true&id=" + taking.take(name, data, pasted);
    }

    public String takeBack(UUID file) {
        int left = taking.takeBack(file);
        if (left == 0) {
            says.done("unit.back.done");
        } else {
            says.odd("unit.back.but", left);
        }
        return "/unit/files.xhtml?faces-redirect=true";
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String text) {
        name = text;
    }

    public @Nullable String getData() {
        return data;
    }

    public void setData(@Nullable String text) {
        data = text;
    }

    public @Nullable String getPasted() {
        return pasted;
    }

    public void setPasted(@Nullable String text) {
        pasted = text;
    }
}
