package fi.sopu.process;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The council's home for one member: what is asked now, what has come of it, what comes next in each process.
 *
 * @param running processes that are not in the archive, latest first and without their planners, for those who run them; empty for others
 * @param counting a stage that closed a moment ago and has no result yet, or null
 */
public record Home(List<HomeCard> now, List<HomeCard> results, List<HomeCard> coming, List<ProcessSheet> running, @Nullable BeingCounted counting) {
}
