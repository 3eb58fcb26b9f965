package fi.sopu.process.web;

import fi.sopu.portal.Ids;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.RollSheet;
import fi.sopu.process.boundary.KeepingRoll;
import fi.sopu.process.boundary.ReadingQuestions;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The roll of a stage, for the regional admin. */
@Named
@ViewScoped
public class RollPage implements Serializable {

    @Inject
    KeepingRoll keeping;
    @Inject
    ReadingQuestions questions;

    private String stage;
    private String member;
    private transient RollSheet sheet;

    public RollSheet getSheet() {
        if (sheet == null) {
            sheet = keeping.sheet(Ids.of(stage));
        }
        return sheet;
    }

    public PlannedStage getPlanned() {
        return questions.stage(Ids.of(stage));
    }

    public String enrol() {
        keeping.enrol(Ids.of(stage), Ids.of(member));
        return again();
    }

    public String strike(RollSheet.Entry entry) {
        keeping.strike(Ids.of(stage), entry.member());
        return again();
    }

    private String again() {
        return "/process/roll?faces-redirect=true&stage=" + stage;
    }

    public String getStage() {
        return stage;
    }

    public void setStage(String stage) {
        this.stage = stage;
    }

    public String getMember() {
        return member;
    }

    public void setMember(String member) {
        this.member = member;
    }
}
