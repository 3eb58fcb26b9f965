package fi.sopu.platform.control;

import fi.sopu.platform.CouncilWishes;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TypedText;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.Declared;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what was typed of a council into its facts: from its area where the slug names one, else by hand. */
public final class NewCouncil {

    private static final int LONGEST = 120;
    /** First parts of addresses that are not councils'. */
    private static final Set<String> TAKEN = Set.of("health", "metrics", "openapi", "favicon", "robots", "jakarta", "platform");

    private NewCouncil() {
    }

    /** @throws Refused with what is wrong or missing */
    public static CouncilFacts of(CouncilWishes wishes, int number) {
        String slug = slug(wishes);
        CouncilFacts facts = AreaFacts.of(slug, number).orElseGet(() -> byHand(wishes, slug, number));
        Declared said = declared(wishes, facts.languages());
        return new CouncilFacts(number, slug, false, facts.bodyType(), facts.nameFi(), facts.nameSv(), facts.nameEn(), facts.seats(),
                said.languages(), said.accent(), said.contactName(), said.contactEmail(), false);
    }

    /**
     * The same of a council that is there: everything but its slug can be given anew.
     *
     * @throws Refused with what is wrong or missing
     */
    public static CouncilFacts changed(CouncilFacts council, CouncilWishes wishes) {
        CouncilFacts facts = council.network() ? network(withSlug(wishes, council.slug()), council.id()) : byHand(wishes, council.slug(), council.id());
        Declared said = declared(wishes, council.languages());
        return new CouncilFacts(council.id(), council.slug(), council.platform(), council.bodyType(), facts.nameFi(), facts.nameSv(), facts.nameEn(), facts.seats(),
                said.languages(), said.accent(), said.contactName(), said.contactEmail(), council.suspended());
    }

    /**
     * The facts of a network, which sits nowhere.
     *
     * @throws Refused with what is wrong or missing
     */
    public static CouncilFacts network(CouncilWishes wishes, int number) {
        String slug = slug(wishes);
        Declared said = declared(wishes, List.of("fi", "sv"));
        return new CouncilFacts(number, slug, false, CouncilFacts.NETWORK, needed(wishes.nameFi(), "platform.add.nameMissing"),
                needed(wishes.nameSv(), "platform.add.nameMissing"), needed(wishes.nameEn(), "platform.add.nameMissing"), 0, said.languages(), said.accent(),
                said.contactName(), said.contactEmail(), false);
    }

    private static String slug(CouncilWishes wishes) {
        String slug = trimmed(wishes.slug());
        if (slug == null || !slug.matches("[a-z][a-z0-9-]{1,39}") || TAKEN.contains(slug)) {
            throw new Refused("platform.add.slugWrong");
        }
        return slug;
    }

    private static CouncilFacts byHand(CouncilWishes wishes, String slug, int number) {
        if (wishes.seats() == null || wishes.seats() < 1 || wishes.seats() > 999) {
            throw new Refused("platform.add.seatsWrong");
        }
        return new CouncilFacts(number, slug, false, "county council", needed(wishes.nameFi(), "platform.add.nameMissing"),
                needed(wishes.nameSv(), "platform.add.nameMissing"), needed(wishes.nameEn(), "platform.add.nameMissing"),
                wishes.seats(), List.of("fi"), null, null, null, false);
    }

    private static CouncilWishes withSlug(CouncilWishes wishes, String slug) {
        return new CouncilWishes(slug, wishes.nameFi(), wishes.nameSv(), wishes.nameEn(), wishes.seats(), wishes.languages(), wishes.accent(), wishes.contactName(),
                wishes.contactEmail());
    }

    private static Declared declared(CouncilWishes wishes, List<String> languages) {
        String chosen = trimmed(wishes.languages());
        return Declared.of(chosen == null ? languages : List.of(chosen.split(",")), wishes.accent(), wishes.contactName(), wishes.contactEmail());
    }

    private static String needed(@Nullable String text, String missing) {
        String trimmed = trimmed(text);
        if (trimmed == null) {
            throw new Refused(missing);
        }
        return trimmed;
    }

    private static @Nullable String trimmed(@Nullable String text) {
        return TypedText.line(text, LONGEST);
    }
}
