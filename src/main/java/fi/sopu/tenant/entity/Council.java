package fi.sopu.tenant.entity;

import fi.sopu.shared.PlatformOwned;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TypedText;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.CouncilSettings;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A tenant: the council of one wellbeing area (or the platform's own administration). Founded by the platform admin; can be suspended. */
@Entity
@Table(name = "tenant")
@PlatformOwned("paths and the front page need it before anybody has logged in")
public class Council {

    private static final Set<List<String>> LANGUAGES = Set.of(List.of("fi"), List.of("fi", "sv"), List.of("sv", "fi"), List.of("sv"));
    private static final int LONGEST_NAME = 120;

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
        kind = facts.platform() ? "PLATFORM" : "COUNCIL";
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
        if (!LANGUAGES.contains(wishes.languages())) {
            throw new Refused("tenant.settings.languagesWrong");
        }
        String colour = TypedText.line(wishes.accent(), Integer.MAX_VALUE);
        if (colour != null && !colour.matches("#[0-9a-fA-F]{6}")) {
            throw new Refused("tenant.settings.accentWrong");
        }
        String name = TypedText.line(wishes.contactName(), LONGEST_NAME);
        String email = TypedText.email(wishes.contactEmail(), "tenant.settings.emailWrong");
        if (name == null || email == null) {
            throw new Refused("tenant.settings.contactMissing");
        }
        languages = String.join(",", wishes.languages());
        accent = colour;
        contactName = name;
        contactEmail = email;
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
