package fi.sopu.provisioning.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** What an IdP says of a member's name and address that Sopu keeps otherwise; empty texts where it says nothing. */
@Entity
@Table(name = "brought_fields")
public class BroughtFields extends TenantOwned {

    private String idp;
    private UUID member;
    private String given = "";
    private String family = "";
    private String email = "";

    protected BroughtFields() {
    }

    public BroughtFields(String idp, UUID member) {
        this.idp = idp;
        this.member = member;
    }

    public void say(String newGiven, String newFamily, String newEmail) {
        given = newGiven;
        family = newFamily;
        email = newEmail;
    }

    public String idp() {
        return idp;
    }

    public UUID member() {
        return member;
    }

    public String given() {
        return given;
    }

    public String family() {
        return family;
    }

    public String email() {
        return email;
    }
}
