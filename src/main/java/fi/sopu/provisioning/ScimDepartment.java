package fi.sopu.provisioning;

/**
 * A department of which the directory speaks and that is no unit of the council.
 *
 * @param people  how many it says are in it
 * @param several true when several units are called so
 */
public record ScimDepartment(String name, int people, boolean several) {
}
