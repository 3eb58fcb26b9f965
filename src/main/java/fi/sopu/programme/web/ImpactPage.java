package fi.sopu.programme.web;

import fi.sopu.texts.Dates;
import fi.sopu.portal.PlainForm;
import fi.sopu.process.Keeping;
import fi.sopu.programme.ImpactSheet;
import fi.sopu.programme.ImpactStatement;
import fi.sopu.programme.boundary.SayingImpacts;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Saying in secret what a programme has brought about. A plain form: what is chosen and written lies in no session. */
@Named
@RequestScoped
public class ImpactPage {

    @Inject
    SayingImpacts saying;
    @Inject
    PlainForm form;
    @Inject
    Dates dates;

    private @Nullable ImpactSheet sheet;

    /** Opens the page, or keeps what was said. */
    @CalledFirst
    public void open() {
        UUID id = form.id("id");
        if (form.act().equals("send")) {
            Map<ImpactStatement, Keeping> said = new EnumMap<>(ImpactStatement.class);
            for (ImpactStatement one : ImpactStatement.values()) {
                Arrays.stream(Keeping.values()).filter(answer -> answer.name().equals(form.text(one.name()))).forEach(answer -> said.put(one, answer));
            }
            saying.say(id, said, form.text("words"));
            form.say("programme.impact.sent", dates.day(getSheet().call().last()));
            form.go("/programme/impact", "id", id, "sent", "programme.impact." + id);
        } else {
            getSheet();
        }
    }

    public ImpactSheet getSheet() {
        sheet = sheet == null ? saying.sheet(form.id("id")) : sheet;
        return sheet;
    }

    public List<ImpactStatement> getStatements() {
        return List.of(ImpactStatement.values());
    }

    public List<Keeping> getAnswers() {
        return List.of(Keeping.values());
    }

    /** What was chosen before the form was refused, or else what has been said. */
    public boolean chosen(ImpactStatement statement, Keeping answer) {
        return form.typed(statement.name(), Objects.toString(getSheet().mine().said().get(statement), "")).equals(answer.name());
    }

    /** The same of the words. */
    public String getWords() {
        return form.typed("words", getSheet().mine().words());
    }
}
