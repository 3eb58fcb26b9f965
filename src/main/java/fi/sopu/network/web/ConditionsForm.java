package fi.sopu.network.web;

import fi.sopu.network.Conditions;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What is typed of the conditions on which a council belongs to a network. Knows no rule. */
public class ConditionsForm implements Serializable {

    private boolean councillors;
    private boolean officeHolders;
    private boolean mail;
    private boolean groups;
    private @Nullable String named;

    ConditionsForm() {
    }

    ConditionsForm(Conditions conditions, String lines) {
        councillors = conditions.councillors();
        officeHolders = conditions.officeHolders();
        mail = conditions.mail();
        groups = conditions.groups();
        named = lines;
    }

    public boolean isCouncillors() {
        return councillors;
    }

    public void setCouncillors(boolean yes) {
        councillors = yes;
    }

    public boolean isOfficeHolders() {
        return officeHolders;
    }

    public void setOfficeHolders(boolean yes) {
        officeHolders = yes;
    }

    public boolean isMail() {
        return mail;
    }

    public void setMail(boolean yes) {
        mail = yes;
    }

    public boolean isGroups() {
        return groups;
    }

    public void setGroups(boolean yes) {
        groups = yes;
    }

    public @Nullable String getNamed() {
        return named;
    }

    public void setNamed(@Nullable String lines) {
        named = lines;
    }
}
