package fi.sopu.process.web;

import fi.sopu.identity.ExpertFacts;
import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.boundary.KeepingMembers;
import fi.sopu.portal.Offered;
import fi.sopu.portal.Ids;
import fi.sopu.process.KnownProcess;
import fi.sopu.process.boundary.InvitingExperts;
import fi.sopu.shared.CalledFirst;
import fi.sopu.texts.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Outside experts of one process: who, until when. */
@Named
@ViewScoped
public class ExpertsPage implements Serializable {

    @Inject
    InvitingExperts inviting;
    @Inject
    KeepingMembers members;
    @Inject
    Texts texts;

    private String process = "";
    private @Nullable Offered member;
    private @Nullable LocalDate lastDay;

    @CalledFirst
    public void open() {
        getProcess();
    }

    public KnownProcess getProcess() {
        return inviting.process(Ids.of(process));
    }

    public List<ExpertFacts> getExperts() {
        return inviting.of(Ids.of(process));
    }

    /** Members, as one types. */
    public List<Offered> complete(String typed) {
        return Offered.of(members.choices(), typed, MemberFacts::id, one -> one.told(texts.language()));
    }

    public String invite() {
        inviting.invite(Ids.of(process), Objects.requireNonNull(member, "the form asks for one").uuid(), lastDay);
        return again();
    }

    public String end(UUID role) {
        inviting.end(Ids.of(process), role);
        return again();
    }

    private String again() {
        return "/process/experts.xhtml?faces-redirect=true&process=" + Ids.of(process);
    }

    public String getId() {
        return process;
    }

    public void setId(String id) {
        process = id;
    }

    public @Nullable Offered getMember() {
        return member;
    }

    public void setMember(Offered chosen) {
        member = chosen;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate day) {
        lastDay = day;
    }
}
