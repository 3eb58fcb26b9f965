package fi.sopu.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a member gets mail.
 *
 * @param email    or null
 * @param language fi, sv or en
 */
public record MemberAddress(UUID id, String name, @Nullable String email, String language) {}
