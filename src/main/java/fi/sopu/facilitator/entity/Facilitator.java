package fi.sopu.facilitator.entity;

import fi.sopu.facilitator.FacilitatorCard;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Somebody who facilitates, as they say it themselves. */
@Entity
@Table(name = "facilitator")
public class Facilitator extends TenantOwned {

    @Column(name = "member_id")
    private UUID member;
    private String skills;
    private String languages;
    private String place;
    private boolean listed;

    protected Facilitator() {
    }

    public Facilitator(UUID member, FacilitatorCard card) {
        this.member = member;
        say(card);
    }

    public final void say(FacilitatorCard card) {
        skills = card.skills();
        languages = String.join(" ", card.languages());
        place = card.place();
        listed = card.listed();
    }

    public UUID member() {
        return member;
    }

    public FacilitatorCard card() {
        List<String> spoken = Arrays.stream(languages.split(" ")).filter(one -> !one.isEmpty()).toList();
        return new FacilitatorCard(skills, spoken, place, listed);
    }
}
