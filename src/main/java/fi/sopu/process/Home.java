package fi.sopu.process;

import java.util.List;

/**
 * The council's home for one member.
 *
 * @param charters processes with an adopted charter, latest first
 */
public record Home(List<HomeCard> now, List<HomeCard> results, List<KnownProcess> charters, List<HomeCard> coming) {
}
