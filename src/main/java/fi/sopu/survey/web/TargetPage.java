package fi.sopu.survey.web;

import fi.sopu.portal.ConflictView;
import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Seen;
import fi.sopu.survey.DimensionSheet;
import fi.sopu.survey.TargetChoice;
import fi.sopu.survey.TargetFacts;
import fi.sopu.survey.boundary.ChoosingTargets;
import fi.sopu.texts.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Choosing what a unit develops, and following it up. */
@Named
@ViewScoped
public class TargetPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ChoosingTargets choosing;
    @Inject
    Says says;
    @Inject
    Texts texts;

    private String question = "";
    private String unit = "";
    private String id = "";
    private String unitName = "";
    private final Map<String, String> dimensions = new LinkedHashMap<>();
    private TargetForm form = new TargetForm();
    private @Nullable Seen seen;

    @CalledFirst
    public void open() {
        TargetChoice choice = choosing.choice(Ids.of(question), Ids.of(unit), id.isEmpty() ? null : Ids.of(id));
        unitName = choice.unit().isEmpty() ? texts.of("report.units.whole") : choice.unit().in(texts.language());
        for (DimensionSheet one : choice.dimensions()) {
            dimensions.put(one.name().in(texts.language()), one.lasting().toString());
        }
        TargetFacts target = choice.target();
        if (target != null) {
            seen = target.seen();
            form = new TargetForm(target);
        }
    }

    public String save() {
        if (id.isEmpty()) {
            choosing.choose(Ids.of(question), Ids.of(unit), Ids.of(form.getDimension()), form.wishes());
        } else {
            choosing.change(Ids.of(id), form.wishes(), ConflictView.seen(seen));
        }
        says.done("survey.target.saved");
        return back();
    }

    public String remove() {
        choosing.remove(Ids.of(id));
        says.done("survey.target.removed");
        return back();
    }

    private String back() {
        return "/report/unit?faces-redirect=true&question=" + question + "&unit=" + unit;
    }

    public TargetForm getForm() {
        return form;
    }

    public String getUnitName() {
        return unitName;
    }

    public Map<String, String> getDimensions() {
        return dimensions;
    }

    /** The target that is edited; null for a new one. */
    public @Nullable UUID getThing() {
        return id.isEmpty() ? null : Ids.of(id);
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }
}
