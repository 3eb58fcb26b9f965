package fi.sopu.provisioning.web;

import fi.sopu.provisioning.KeyFrom;
import fi.sopu.provisioning.ScimGroupFacts;
import fi.sopu.provisioning.ScimSheet;
import fi.sopu.provisioning.boundary.KeepingScim;
import fi.sopu.shared.Role;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is chosen on the page of the council's directory. Knows no rule. */
public class ScimForm implements Serializable {

    private @Nullable String name;
    private int days = KeepingScim.DAYS.get(KeepingScim.DAYS.size() - 1);
    private KeyFrom keyFrom = KeyFrom.USER_NAME;
    private @Nullable Role role;
    private final Map<String, String> meanings = new TreeMap<>();

    void fill(ScimSheet sheet) {
        keyFrom = sheet.rule().keyFrom();
        role = sheet.rule().role();
        sheet.groups().forEach(group -> meanings.put(group.id().toString(), meaning(group)));
    }

    private static String meaning(ScimGroupFacts group) {
        return group.role() != null ? group.role().name() : group.group() != null ? group.group().toString() : "";
    }

    String meaning(UUID group) {
        return Objects.toString(meanings.get(group.toString()), "");
    }

    /** What a directory may give. */
    public List<Role> getRoles() {
        return KeepingScim.ROLES;
    }

    /** In days. */
    public List<Integer> getLives() {
        return KeepingScim.DAYS;
    }

    public List<KeyFrom> getKeys() {
        return List.of(KeyFrom.values());
    }

    /** Of each group's id: a role, the id of a council group, or empty. */
    public Map<String, String> getMeanings() {
        return meanings;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String text) {
        name = text;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int some) {
        days = some;
    }

    public KeyFrom getKeyFrom() {
        return keyFrom;
    }

    public void setKeyFrom(KeyFrom from) {
        keyFrom = from;
    }

    public @Nullable Role getRole() {
        return role;
    }

    public void setRole(@Nullable Role chosen) {
        role = chosen;
    }
}
