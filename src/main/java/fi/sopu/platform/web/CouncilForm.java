package fi.sopu.platform.web;

import fi.sopu.platform.CouncilWishes;
import fi.sopu.tenant.CouncilFacts;
import java.io.Serializable;

/** What is typed of a council to add or to change. */
public class CouncilForm implements Serializable {

    private String slug;
    private String nameFi;
    private String nameSv;
    private String nameEn;
    private Integer seats;
    private String languages;
    private String accent;
    private String contactName;
    private String contactEmail;

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

    public String getSlug() {
        return slug;
    }

    public void setSlug(String text) {
        slug = text;
    }

    public String getNameFi() {
        return nameFi;
    }

    public void setNameFi(String text) {
        nameFi = text;
    }

    public String getNameSv() {
        return nameSv;
    }

    public void setNameSv(String text) {
        nameSv = text;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String text) {
        nameEn = text;
    }

    public Integer getSeats() {
        return seats;
    }

    public void setSeats(Integer number) {
        seats = number;
    }

    public String getLanguages() {
        return languages;
    }

    public void setLanguages(String text) {
        languages = text;
    }

    public String getAccent() {
        return accent;
    }

    public void setAccent(String text) {
        accent = text;
    }

    public String getContactName() {
        return contactName;
    }

    public void setContactName(String text) {
        contactName = text;
    }

    public String getContactEmail() {
        return contactEmail;
    }

    public void setContactEmail(String text) {
        contactEmail = text;
    }
}
