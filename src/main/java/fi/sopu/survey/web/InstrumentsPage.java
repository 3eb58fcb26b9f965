package fi.sopu.survey.web;

import fi.sopu.portal.Ids;
import fi.sopu.shared.CalledFirst;
import fi.sopu.survey.InstrumentSheet;
import fi.sopu.survey.Wording;
import fi.sopu.survey.boundary.KeepingInstruments;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The instruments that there are, and the beginning of a new one. */
@Named
@ViewScoped
public class InstrumentsPage implements Serializable {

    @Inject
    KeepingInstruments keeping;

    private final WordingForm name = new WordingForm(Wording.NONE);
    private String from = "";
    private List<InstrumentSheet> all = List.of();

    @CalledFirst
    public void open() {
        all = keeping.all();
    }

    /** A blank one, or a copy of the one that was chosen. */
    public String add() {
        Wording named = name.wording(InstrumentForm.NAME);
        return "/survey/instrument?faces-redirect=true&id=" + (from.isEmpty() ? keeping.blank(named) : keeping.copy(Ids.of(from), named));
    }

    public List<InstrumentSheet> getReady() {
        return all.stream().filter(one -> one.facts().ready() != null).toList();
    }

    public List<InstrumentSheet> getOwn() {
        return all.stream().filter(one -> one.facts().ready() == null).toList();
    }

    public List<InstrumentSheet> getAll() {
        return all;
    }

    public WordingForm getName() {
        return name;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String id) {
        from = id == null ? "" : id;
    }
}
