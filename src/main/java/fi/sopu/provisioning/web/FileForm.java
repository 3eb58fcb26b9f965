package fi.sopu.provisioning.web;

import fi.sopu.provisioning.Choices;
import fi.sopu.provisioning.Choices.Absent;
import fi.sopu.provisioning.Column;
import fi.sopu.provisioning.FileSheet;
import fi.sopu.shared.Role;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is chosen on the page of a file of members. Knows no rule. */
public class FileForm implements Serializable {

    private Column[] columns = {};
    private Absent absent = Absent.STAY;
    private boolean taking;
    private boolean groups;
    private @Nullable Role role;
    private final Map<Integer, String> answers = new TreeMap<>();

    void fill(FileSheet sheet) {
        if (sheet.understood() != null) {
            columns = sheet.understood().columns().toArray(new Column[0]);
            absent = sheet.choices().absent();
            taking = sheet.choices().taking();
            groups = sheet.choices().groups();
            role = sheet.choices().role();
            answers.putAll(sheet.choices().answers());
        }
    }

    List<Column> columns() {
        return List.of(columns);
    }

    /** What is chosen now, with the answers that were given. */
    Choices choices(Choices before) {
        return new Choices(absent, taking, groups, role, before.answers());
    }

    /** One by one as the page writes them. */
    public Column[] getColumns() {
        return columns;
    }

    /** What can be chosen for a column. */
    public List<Column> getMeanings() {
        return List.of(Column.values());
    }

    public List<Absent> getAbsents() {
        return List.of(Absent.values());
    }

    /** What a file may give. */
    public List<Role> getRoles() {
        return List.of(Role.COUNCILLOR, Role.DEPUTY, Role.OFFICE_HOLDER);
    }

    public Map<Integer, String> getAnswers() {
        return answers;
    }

    public Absent getAbsent() {
        return absent;
    }

    public void setAbsent(Absent chosen) {
        absent = chosen;
    }

    public boolean isTaking() {
        return taking;
    }

    public void setTaking(boolean yes) {
        taking = yes;
    }

    public boolean isGroups() {
        return groups;
    }

    public void setGroups(boolean yes) {
        groups = yes;
    }

    public @Nullable Role getRole() {
        return role;
    }

    public void setRole(@Nullable Role chosen) {
        role = chosen;
    }
}
