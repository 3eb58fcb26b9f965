package fi.sopu.process.web;

import fi.sopu.identity.ExpertFacts;
import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.boundary.KeepingMembers;
import fi.sopu.portal.Ids;
import fi.sopu.process.KnownProcess;
import fi.sopu.process.boundary.InvitingExperts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Outside experts of one process: who, until when. */
@Named
@ViewScoped
public class ExpertsPage implements Serializable {

    @Inject
    InvitingExperts inviting;
    @Inject
    KeepingMembers members;

    private String process;
    private String member;
    private LocalDate lastDay;

    public void open() {
        getProcess();
    }

    public KnownProcess getProcess() {
        return inviting.process(Ids.of(process));
    }

    public List<ExpertFacts> getExperts() {
        return inviting.of(Ids.of(process));
    }

    /** For choosing. */
    public List<MemberFacts> getMembers() {
        return members.choices();
    }

    public String invite() {
        inviting.invite(Ids.of(process), Ids.of(member), lastDay);
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

    public String getMember() {
        return member;
    }

    public void setMember(String id) {
        member = id;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate day) {
        lastDay = day;
    }
}
