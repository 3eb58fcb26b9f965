package fi.sopu.process;

import java.util.List;

/** The council's home for one member: what is asked now, what has come of it, what comes next in each process. */
public record Home(List<HomeCard> now, List<HomeCard> results, List<HomeCard> coming) {
}
