package fi.sopu.process.web;

import fi.sopu.portal.Chosen;
import fi.sopu.portal.Ids;
import fi.sopu.portal.LazyRows;
import fi.sopu.portal.Offered;
import fi.sopu.portal.PlainForm;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.RollSheet;
import fi.sopu.process.RollSheet.Entry;
import fi.sopu.process.boundary.KeepingRoll;
import fi.sopu.process.boundary.ReadingQuestions;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Sought;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The roll of a stage, for the regional admin. */
@Named
@ViewScoped
public class RollPage implements Serializable {

    private static final String TABLE = "roll:list";

    @Inject
    KeepingRoll keeping;
    @Inject
    ReadingQuestions questions;
    @Inject
    PlainForm form;
    @Inject
    Chosen chosen;

    private String stage = "";
    private @Nullable String search;
    private @Nullable Offered member;

    /** What the table shows of all. */
    public record Found(LazyRows<Entry> rows, List<UUID> ids, int found, int all) {
    }

    /** On postbacks too: a row's button says by name and id whom it means, whatever page of the table is shown by then. */
    @CalledFirst
    public void open() {
        switch (form.act()) {
            case "strike" -> strike(List.of(form.actId()), "process.roll.struck");
            case "strikemany" -> strike(chosen.of(getFound().ids()), "process.roll.manyStruck");
            case "enrolmany" -> enrolled(chosen.of(List.of()), "process.roll.manyBack");
            default -> {
                return;
            }
        }
        form.go("/process/roll", "stage", stage);
    }

    private void strike(List<UUID> who, String said) {
        List<UUID> back = keeping.strike(Ids.of(stage), who);
        form.say(said, who.size());
        if (!back.isEmpty()) {
            form.offerUndo("enrolmany", Ids.of(stage), "chosen", Chosen.text(back));
        }
    }

    private void enrolled(List<UUID> who, String said) {
        keeping.enrol(Ids.of(stage), who);
        form.say(said, who.size());
        form.offerUndo("strikemany", Ids.of(stage), "chosen", Chosen.text(who));
    }

    public RollSheet getSheet() {
        return keeping.sheet(Ids.of(stage));
    }

    public Found getFound() {
        List<Entry> all = getSheet().roll();
        List<Entry> found = all.stream().filter(one -> search == null || Sought.holds(one.told(), search)).toList();
        return new Found(new LazyRows<>(found, Map.of()), found.stream().map(Entry::member).toList(), found.size(), all.size());
    }

    public PlannedStage getPlanned() {
        return questions.stage(Ids.of(stage));
    }

    /** Members who are not on the roll, as one types. */
    public List<Offered> complete(String typed) {
        return Offered.of(getSheet().others(), typed, Entry::member, Entry::told);
    }

    public String enrol() {
        enrolled(List.of(Objects.requireNonNull(member, "the form asks for one").uuid()), "process.roll.enrolled");
        return "/process/roll?faces-redirect=true&stage=" + stage;
    }

    public String getStage() {
        return stage;
    }

    public void setStage(String stage) {
        this.stage = stage;
    }

    public @Nullable Offered getMember() {
        return member;
    }

    public void setMember(Offered member) {
        this.member = member;
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(String words) {
        LazyRows.narrowed(TABLE, search, words);
        search = words;
    }
}
