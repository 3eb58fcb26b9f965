package fi.sopu.platform.web;

import fi.sopu.platform.boundary.EditingCouncils;
import fi.sopu.shared.CalledFirst;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.texts.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Editing a council's names, seats, languages, colour and contact. When two do it at once, the later one sees both and chooses. */
@Named
@ViewScoped
public class EditCouncilPage implements Serializable {

    @Inject
    EditingCouncils editing;
    @Inject
    Texts texts;

    private final CouncilForm form = new CouncilForm();
    private String slug = "";
    private CouncilFacts read;
    private boolean changedMeanwhile;

    /** A field that somebody else has changed. */
    public record Line(String label, @Nullable String stored, @Nullable String own) {
    }

    @CalledFirst
    public void open() {
        if (read == null) {
            read = editing.read(slug);
            form.fill(read);
        }
    }

    /** Shows both values where somebody else was first; saving once more then takes one's own. */
    public @Nullable String save() {
        var other = editing.save(read, form.wishes());
        changedMeanwhile = other.isPresent();
        if (changedMeanwhile) {
            read = other.get();
            return null;
        }
        return "/platform/council.xhtml?faces-redirect=true&slug=" + slug + "&saved=true";
    }

    public boolean isChangedMeanwhile() {
        return changedMeanwhile;
    }

    public List<Line> getLines() {
        CouncilForm stored = new CouncilForm();
        stored.fill(read);
        return Stream.of(new Line("platform.add.nameFi", stored.getNameFi(), form.getNameFi()), new Line("platform.add.nameSv", stored.getNameSv(), form.getNameSv()),
                new Line("platform.add.nameEn", stored.getNameEn(), form.getNameEn()),
                new Line("platform.seats", String.valueOf(stored.getSeats()), String.valueOf(form.getSeats())),
                new Line("platform.languages", tongues(stored.getLanguages()), tongues(form.getLanguages())),
                new Line("platform.edit.accent", stored.getAccent(), form.getAccent()),
                new Line("platform.add.contactName", stored.getContactName(), form.getContactName()),
                new Line("platform.add.contactEmail", stored.getContactEmail(), form.getContactEmail()))
                .filter(line -> !Objects.toString(line.stored(), "").equals(Objects.toString(line.own(), ""))).toList();
    }

    private static String tongues(@Nullable String codes) {
        return String.valueOf(codes).replace("fi", "suomi").replace("sv", "svenska").replace(",", ", ");
    }

    /** A network has no seats. */
    public boolean isNetwork() {
        return read != null && read.network();
    }

    /** The name that is stored; refuses whoever may no longer edit councils. */
    public String getName() {
        return editing.read(slug).name(texts.language());
    }

    public CouncilForm getForm() {
        return form;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String text) {
        slug = text;
    }
}
