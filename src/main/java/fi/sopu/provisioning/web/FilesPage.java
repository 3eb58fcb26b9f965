package fi.sopu.provisioning.web;

import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.portal.Says;
import fi.sopu.provisioning.FileFacts;
import fi.sopu.provisioning.boundary.ApplyingFiles;
import fi.sopu.provisioning.boundary.TakingFiles;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a file of members is given, and what has become of the latest ones. */
@Named
@RequestScoped
public class FilesPage {

    @Inject
    TakingFiles taking;
    @Inject
    ApplyingFiles applying;
    @Inject
    FindingMembers finding;
    @Inject
    Says says;

    private @Nullable String name;
    private @Nullable String data;
    private @Nullable String pasted;
    private @Nullable List<FileFacts> latest;

    @CalledFirst
    public void open() {
        taking.columns(); // refuses whoever may not bring members
    }

    public List<FileFacts> getLatest() {
        latest = latest == null ? taking.latest() : latest;
        return latest;
    }

    public String by(UUID member) {
        return finding.names().getOrDefault(member, "");
    }

    /** In bytes. */
    public int getMost() {
        return TakingFiles.LARGEST;
    }

    public String take() {
        return "/provisioning/file.xhtml?faces-redirect=true&id=" + taking.take(name, data, pasted);
    }

    public String takeBack(UUID file) {
        List<String> left = applying.takeBack(file);
        if (left.isEmpty()) {
            says.done("provisioning.file.takenBack");
        } else {
            says.odd("provisioning.file.takenBackBut", String.join(", ", left));
        }
        return "/provisioning/files.xhtml?faces-redirect=true";
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(String text) {
        name = text;
    }

    public @Nullable String getData() {
        return data;
    }

    public void setData(String text) {
        data = text;
    }

    public @Nullable String getPasted() {
        return pasted;
    }

    public void setPasted(String text) {
        pasted = text;
    }
}
