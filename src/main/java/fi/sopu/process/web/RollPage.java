package fi.sopu.process.web;

import fi.sopu.portal.Chosen;
import fi.sopu.portal.Ids;
import fi.sopu.portal.Offered;
import fi.sopu.portal.PlainForm;
import fi.sopu.process.RollSheet.Entry;
import fi.sopu.process.boundary.KeepingRoll;
import fi.sopu.shared.CalledFirst;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who comes onto the roll of a stage and who is struck off it, by the regional admin. */
@Named
@ViewScoped
public class RollPage implements Serializable {

    @Inject
    KeepingRoll keeping;
    @Inject
    RollTable table;
    @Inject
    PlainForm form;
    @Inject
    Chosen chosen;

    private @Nullable Offered member;

    /** On postbacks too: a row's button says by name and id whom it means, whatever page of the table is shown by then. */
    @CalledFirst
    public void open() {
        switch (form.act()) {
            case "strike" -> strike(List.of(form.actId()), "process.roll.struck");
            case "strikemany" -> strike(chosen.of(table.getFound().ids()), "process.roll.manyStruck");
            case "enrolmany" -> enrolled(chosen.of(List.of()), "process.roll.manyBack");
            default -> {
                return;
            }
        }
        form.go("/process/roll", "stage", stage());
    }

    private void strike(List<UUID> who, String said) {
        List<UUID> back = keeping.strike(stage(), who);
        form.say(said, who.size());
        if (!back.isEmpty()) {
            form.offerUndo("enrolmany", stage(), "chosen", Chosen.text(back));
        }
    }

    private void enrolled(List<UUID> who, String said) {
        keeping.enrol(stage(), who);
        form.say(said, who.size());
        form.offerUndo("strikemany", stage(), "chosen", Chosen.text(who));
    }

    private UUID stage() {
        return Ids.of(table.getStage());
    }

    /** Members who are not on the roll, as one types. */
    public List<Offered> complete(String typed) {
        return Offered.of(table.getSheet().others(), typed, Entry::member, Entry::told);
    }

    public String enrol() {
        enrolled(List.of(Objects.requireNonNull(member, "the form asks for one").uuid()), "process.roll.enrolled");
        return "/process/roll?faces-redirect=true&stage=" + stage();
    }

    public @Nullable Offered getMember() {
        return member;
    }

    public void setMember(Offered member) {
        this.member = member;
    }
}
