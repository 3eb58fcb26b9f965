package fi.sopu.duel;

import java.util.UUID;

/**
 * An answer as it comes from a page.
 *
 * @param signature what {@link AskedTask} carried
 * @param again     true when the same task is answered anew after undoing
 */
public record GivenAnswer(UUID token, Task task, String signature, Verdict verdict, boolean again) { }
