package fi.sopu.process.web;

import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Words;
import fi.sopu.tenant.BodyFacts;
import fi.sopu.tenant.TermFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import fi.sopu.tenant.boundary.KeepingBodies;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The council's bodies and terms. */
@Named
@ViewScoped
public class BodiesPage implements Serializable {

    private static final String AGAIN = "/process/bodies.xhtml?faces-redirect=true";

    @Inject
    KeepingBodies keeping;
    @Inject
    FindingCouncils finding;

    private final BodyForm form = new BodyForm();

    @CalledFirst
    public void open() {
        keeping.kinds(); // refuses whoever may not keep bodies
    }

    public List<BodyFacts> getBodies() {
        return finding.bodies();
    }

    public List<TermFacts> getTerms() {
        return finding.terms();
    }

    public List<String> getKinds() {
        return keeping.kinds();
    }

    public void edit(BodyFacts body) {
        form.fill(body);
    }

    public void editTerm(TermFacts term) {
        form.fill(term);
    }

    public String save() {
        Words name = Words.of(form.getFi(), form.getSv());
        int seats = form.getSeats() == null ? 0 : form.getSeats();
        if (form.getBody() == null) {
            keeping.add(form.getKind(), name, seats);
        } else {
            keeping.edit(form.getBody(), name, seats, form.seen());
        }
        return AGAIN;
    }

    public String saveTerm() {
        if (form.getTerm() == null) {
            keeping.addTerm(form.getStarts(), form.getEnds());
        } else {
            keeping.moveTerm(form.getTerm(), form.getStarts(), form.getEnds(), form.termSeen());
        }
        return AGAIN;
    }

    public BodyForm getForm() {
        return form;
    }
}
