package fi.sopu.identity;

import java.util.UUID;

/**
 * Where a member gets mail.
 *
 * @param email    or null
 * @param language fi, sv or en
 */
public record MemberAddress(UUID id, String name, String email, String language) {}
