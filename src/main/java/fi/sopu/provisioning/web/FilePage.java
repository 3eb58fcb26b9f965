package fi.sopu.provisioning.web;

import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import fi.sopu.provisioning.FileSheet;
import fi.sopu.provisioning.Plan;
import fi.sopu.provisioning.boundary.ApplyingFiles;
import fi.sopu.provisioning.boundary.TakingFiles;
import fi.sopu.shared.CalledFirst;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file of members: what its columns are, what it would change, what is asked; and the one button that does it. */
@Named
@ViewScoped
public class FilePage implements Serializable {

    private static final int ASKED = 50;

    @Inject
    TakingFiles taking;
    @Inject
    ApplyingFiles applying;
    @Inject
    FileLook look;
    @Inject
    Says says;

    private final FileForm form = new FileForm();
    private @Nullable String id;
    private @Nullable String read;
    private @Nullable String shown;

    @CalledFirst
    public void open() {
        form.fill(getSheet());
    }

    /** The mark of columns and choices as the page shows them; as it was shown, once a form of it has been sent. */
    public @Nullable String getRead() {
        return getSheet().seen().mark();
    }

    public void setRead(String mark) {
        read = mark;
    }

    /** The same of what would change. */
    public @Nullable String getShown() {
        return getSheet().plan() == null ? "" : getSheet().plan().seen().mark();
    }

    public void setShown(String mark) {
        shown = mark;
    }

    public FileSheet getSheet() {
        return look.sheet(Ids.of(id));
    }

    /** Names of kinds, as they are listed. */
    public List<Plan.Kind> getKinds() {
        return List.of(Plan.Kind.values());
    }

    /** The first fifty rows that are asked about; the next ones come when these are answered. */
    public List<Plan.Line> getQuestions() {
        return getSheet().plan() == null ? List.of() : getSheet().plan().lines().stream().filter(line -> line.kind() == Plan.Kind.UNCLEAR).limit(ASKED).toList();
    }

    public boolean isSameNames() {
        return getQuestions().stream().anyMatch(line -> line.candidates().size() == 1 && line.whys().stream().anyMatch(why -> why.key().equals("provisioning.why.sameName")));
    }

    public String choose() {
        taking.choose(Ids.of(id), form.columns(), form.choices(getSheet().choices()), read);
        return again();
    }

    public String answer() {
        taking.choose(Ids.of(id), null, getSheet().choices().answered(form.getAnswers()), read);
        return again();
    }

    public String sameNames() {
        taking.sameNames(Ids.of(id), read);
        return again();
    }

    public String apply() {
        says.done("provisioning.file.applied", applying.apply(Ids.of(id), shown));
        return again();
    }

    public String drop() {
        taking.drop(Ids.of(id));
        return "/provisioning/files.xhtml?faces-redirect=true";
    }

    private String again() {
        return "/provisioning/file.xhtml?faces-redirect=true&id=" + Ids.of(id);
    }

    public FileForm getForm() {
        return form;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
