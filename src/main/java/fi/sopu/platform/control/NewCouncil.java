package fi.sopu.platform.control;

import fi.sopu.platform.CouncilWishes;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TypedText;
import fi.sopu.tenant.CouncilFacts;
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
        String slug = trimmed(wishes.slug());
        if (slug == null || !slug.matches("[a-z][a-z0-9-]{1,39}") || TAKEN.contains(slug)) {
            throw new Refused("platform.add.slugWrong");
        }
        String contact = contact(wishes);
        String email = email(wishes);
        String accent = accent(wishes);
        CouncilFacts facts = AreaFacts.of(slug, number).orElseGet(() -> byHand(wishes, slug, number));
        return new CouncilFacts(number, slug, false, facts.bodyType(), facts.nameFi(), facts.nameSv(), facts.nameEn(), facts.seats(),
                languages(wishes.languages(), facts.languages()), accent, contact, email, false);
    }

    /**
     * The same of a council that is there: everything but its slug can be given anew.
     *
     * @throws Refused with what is wrong or missing
     */
    public static CouncilFacts changed(CouncilFacts council, CouncilWishes wishes) {
        CouncilFacts facts = byHand(wishes, council.slug(), council.id());
        return new CouncilFacts(council.id(), council.slug(), council.platform(), council.bodyType(), facts.nameFi(), facts.nameSv(), facts.nameEn(), facts.seats(),
                languages(wishes.languages(), council.languages()), accent(wishes), contact(wishes), email(wishes), council.suspended());
    }

    private static String contact(CouncilWishes wishes) {
        return needed(wishes.contactName(), "platform.add.contactMissing");
    }

    private static String email(CouncilWishes wishes) {
        String email = needed(wishes.contactEmail(), "platform.add.contactMissing");
        if (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw new Refused("platform.add.emailWrong");
        }
        return email;
    }

    private static @Nullable String accent(CouncilWishes wishes) {
        String accent = trimmed(wishes.accent());
        if (accent != null && !accent.matches("#[0-9a-fA-F]{6}")) {
            throw new Refused("platform.add.accentWrong");
        }
        return accent;
    }

    private static CouncilFacts byHand(CouncilWishes wishes, String slug, int number) {
        if (wishes.seats() == null || wishes.seats() < 1 || wishes.seats() > 999) {
            throw new Refused("platform.add.seatsWrong");
        }
        return new CouncilFacts(number, slug, false, "county council", needed(wishes.nameFi(), "platform.add.nameMissing"),
                needed(wishes.nameSv(), "platform.add.nameMissing"), needed(wishes.nameEn(), "platform.add.nameMissing"),
                wishes.seats(), List.of("fi"), null, null, null, false);
    }

    private static List<String> languages(@Nullable String chosen, List<String> otherwise) {
        String text = trimmed(chosen);
        if (text == null) {
            return otherwise;
        }
        if (!Set.of("fi", "sv", "fi,sv", "sv,fi").contains(text)) {
            throw new Refused("platform.add.languagesWrong");
        }
        return List.of(text.split(","));
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
