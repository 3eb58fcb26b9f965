package fi.sopu.provisioning.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.constants.SchemaUris;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import fi.sopu.provisioning.KeyFrom;
import fi.sopu.shared.Refused;
import fi.sopu.table.TableFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a directory says of a person, in Sopu's words.
 *
 * @param email    or null
 * @param language fi, sv, en, or null
 * @param key      what the identity provider says at the login, or null
 */
record ScimSaid(String given, String family, @Nullable String email, @Nullable String language, @Nullable String key) {

    /** What is kept of a person; of the rest (telephone, picture, address, password) Sopu has no use. */
    private static final Set<String> KEPT = Set.of("schemas", "id", "externalId", "userName", "name", "displayName", "emails", "preferredLanguage", "locale", "active", "title",
            "userType", SchemaUris.ENTERPRISE_USER_URI);
    private static final String NONE = "–";

    /** @throws Refused where it is a personal identity code */
    static ScimSaid of(User user, KeyFrom from) {
        String userName = user.getUserName().orElse("");
        String external = user.getExternalId().orElse("");
        if (TableFile.hasCode(userName) || TableFile.hasCode(external)) {
            throw new Refused("provisioning.scim.code");
        }
        String key = from == KeyFrom.NONE ? null : blank(from == KeyFrom.USER_NAME ? userName : external);
        String[] names = names(user, userName);
        return new ScimSaid(names[0], names[1], email(user.getEmails()), language(user), key);
    }

    /** The resource without what is not kept. */
    static String kept(User user) {
        ObjectNode copy = user.deepCopy();
        return copy.retain(KEPT).toString();
    }

    /** Given and family name, else what the whole name, the name that is shown or the user's name gives. */
    private static String[] names(User user, String userName) {
        Optional<Name> name = user.getName();
        String given = name.flatMap(Name::getGivenName).map(ScimSaid::blank).orElse(null);
        String family = name.flatMap(Name::getFamilyName).map(ScimSaid::blank).orElse(null);
        if (given != null && family != null) {
            return new String[]{given, family};
        }
        String local = userName.replaceFirst("@.*", "").replace('.', ' ').replace('_', ' ').strip();
        String[] told = Stream.of(name.flatMap(Name::getFormatted), user.getDisplayName(), Optional.of(local)).flatMap(Optional::stream)
                .map(text -> RowWords.names(text.strip())).filter(one -> one != null).findFirst().orElse(new String[]{NONE, local.isEmpty() ? userName : local});
        return new String[]{given == null ? family == null ? told[0] : NONE : given, family == null ? given == null ? told[1] : NONE : family};
    }

    private static @Nullable String email(List<Email> emails) {
        return Stream.of(emails.stream().filter(e -> e.getType().map(String::toLowerCase).filter("work"::equals).isPresent()), emails.stream().filter(Email::isPrimary),
                emails.stream()).flatMap(s -> s).map(e -> e.getValue().map(ScimSaid::blank).orElse(null)).filter(v -> v != null).findFirst().orElse(null);
    }

    private static @Nullable String language(User user) {
        return Stream.of(user.getPreferredLanguage(), user.getLocale()).flatMap(Optional::stream).map(text -> text.strip().replaceAll("[-_,;].*", ""))
                .map(RowWords::language).filter(one -> one != null).findFirst().orElse(null);
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
