package fi.sopu.platform.web;

import fi.sopu.platform.CouncilWishes;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.DeclaredForm;
import org.jspecify.annotations.Nullable;

/** What is typed of a council to add or to change. */
public class CouncilForm extends DeclaredForm {

    private @Nullable String slug;
    private @Nullable String nameFi;
    private @Nullable String nameSv;
    private @Nullable String nameEn;
    private @Nullable Integer seats;

    void fill(CouncilFacts council) {
        slug = council.slug();
        nameFi = council.nameFi();
        nameSv = council.nameSv();
        nameEn = council.nameEn();
        seats = council.seats();
        fill(council.languages(), council.accent(), council.contactName(), council.contactEmail());
    }

    CouncilWishes wishes() {
        return new CouncilWishes(slug, nameFi, nameSv, nameEn, seats, getLanguages(), getAccent(), getContactName(), getContactEmail());
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
}
