package fi.sopu.survey;

import fi.sopu.shared.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is typed of a chosen target.
 *
 * @param what  is done about it
 * @param who   does it: a name or a role
 * @param until by which day, or null
 * @param done  whether it has been done
 */
public record TargetWishes(Words what, @Nullable String who, @Nullable LocalDate until, boolean done) {
}
