package fi.sopu.platform.web;

import fi.sopu.platform.CouncilWishes;
import fi.sopu.tenant.CouncilFacts;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What is typed of a council to add or to change. */
public class CouncilForm implements Serializable {

    private @Nullable String slug;
    private @Nullable String nameFi;
    private @Nullable String nameSv;
    private @Nullable String nameEn;
    private @Nullable Integer seats;
    private @Nullable String languages;
    private @Nullable String accent;
    private @Nullable String contactName;
    private @Nullable String contactEmail;

    void fill(CouncilFacts council) {
        slug = council.slug();
        nameFi = council.nameFi();
        nameSv = council.nameSv();
        nameEn = council.nameEn();
        seats = council.seats();
        languages = String.join(",", council.languages());
        accent = council.accent();
        contactName = council.contactName();
        contactEmail = council.contactEmail();
    }

    CouncilWishes wishes() {
        return new CouncilWishes(slug, nameFi, nameSv, nameEn, seats, languages, accent, contactName, contactEmail);
    }

    public @Nullable String getSlug() {
        return slug;
    }

    public void setSlug(String text) {
        slug = text;
    }

    public @Nullable String getNameFi() {
        return nameFi;
    }

    public void setNameFi(String text) {
        nameFi = text;
    }

    public @Nullable String getNameSv() {
        return nameSv;
    }

    public void setNameSv(String text) {
        nameSv = text;
    }

    public @Nullable String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String text) {
        nameEn = text;
    }

    public @Nullable Integer getSeats() {
        return seats;
    }

    public void setSeats(Integer number) {
        seats = number;
    }

    public @Nullable String getLanguages() {
        return languages;
    }

    public void setLanguages(String text) {
        languages = text;
    }

    public @Nullable String getAccent() {
        return accent;
    }

    public void setAccent(String text) {
        accent = text;
    }

    public @Nullable String getContactName() {
        return contactName;
    }

    public void setContactName(String text) {
        contactName = text;
    }

    public @Nullable String getContactEmail() {
        return contactEmail;
    }

    public void setContactEmail(String text) {
        contactEmail = text;
    }
}
