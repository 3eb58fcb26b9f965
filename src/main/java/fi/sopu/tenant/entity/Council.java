package fi.sopu.tenant.entity;

import fi.sopu.shared.PlatformOwned;
import fi.sopu.shared.Refused;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.CouncilSettings;
import fi.sopu.tenant.Declared;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tenant: the council of one wellbeing area, a network of such, or the platform's own administration. Founded by the platform admin; can be suspended. */
@Entity
@Table(name = "tenant")
@PlatformOwned("paths and the front page need it before anybody has logged in")
public class Council {

    @Id
    private int id;
    private String slug;
    private String kind;
    @Column(name = "body_type")
    private String bodyType;
    @Column(name = "name_fi")
    private String nameFi;
    @Column(name = "name_sv")
    private String nameSv;
    @Column(name = "name_en")
    private String nameEn;
    private int seats;
    private String languages;
    private @Nullable String accent;
    @Column(name = "contact_name")
    private @Nullable String contactName;
    @Column(name = "contact_email")
    private @Nullable String contactEmail;
    private boolean suspended;

    protected Council() {
    }

    public Council(CouncilFacts facts) {
        id = facts.id();
        slug = facts.slug();
        kind = facts.platform() ? "PLATFORM" : facts.network() ? "NETWORK" : "COUNCIL";
        bodyType = facts.bodyType();
        suspended = facts.suspended();
        take(facts);
    }

    /** Takes what can be changed of a council: names, seats, languages, colour, contact. What is written in a language that it gives up stays. */
    public void change(CouncilFacts facts) {
        take(facts);
    }

    /**
     * Takes what a council decides itself of what is said of it. What is written in a language that it gives up stays.
     *
     * @throws Refused when something typed is wrong or missing
     */
    public void adjust(CouncilSettings wishes) {
        Declared said = Declared.of(wishes.languages(), wishes.accent(), wishes.contactName(), wishes.contactEmail());
        languages = String.join(",", said.languages());
        accent = said.accent();
        contactName = said.contactName();
        contactEmail = said.contactEmail();
    }

    private void take(CouncilFacts facts) {
        nameFi = facts.nameFi();
        nameSv = facts.nameSv();
        nameEn = facts.nameEn();
        seats = facts.seats();
        languages = String.join(",", facts.languages());
        accent = facts.accent();
        contactName = facts.contactName();
        contactEmail = facts.contactEmail();
    }

    /** @throws Refused for the platform's own administration, without which nobody could resume it, and when it is suspended already */
    public void suspend() {
        if ("PLATFORM".equals(kind)) {
            throw new Refused("tenant.council.platformStays");
        }
        if (suspended) {
            throw new Refused("tenant.council.suspendedAlready");
        }
        suspended = true;
    }

    /** @throws Refused when it is not suspended */
    public void resume() {
        if (!suspended) {
            throw new Refused("tenant.council.notSuspended");
        }
        suspended = false;
    }

    public CouncilFacts facts() {
        return new CouncilFacts(id, slug, "PLATFORM".equals(kind), bodyType, nameFi, nameSv, nameEn, seats,
                List.of(languages.split(",")), accent, contactName, contactEmail, suspended);
    }
}
