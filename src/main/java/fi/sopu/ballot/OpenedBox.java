package fi.sopu.ballot;

import java.util.List;

/**
 * What a closing gave to whoever counts it: every answer, in random order.
 *
 * @param ballots      voters are random cluster ids
 * @param participants people who answered at least once
 */
public record OpenedBox(List<Ballot> ballots, int participants) {

    public OpenedBox {
        ballots = List.copyOf(ballots);
    }
}
