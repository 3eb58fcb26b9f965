package fi.sopu.ballot;

import java.util.List;

/**
 * What a closing gave to whoever counts it: everything that lay in the box.
 *
 * @param ballots      every answer, in random order; voters are numbers given by chance, and tokens are new
 * @param notes        what was noted with {@code BallotBox.note}, in its order
 * @param participants people who answered at least once
 */
public record OpenedBox(List<Ballot> ballots, List<byte[]> notes, int participants) {

    /** There was nothing in it, or what was in it is lost. */
    public static final OpenedBox EMPTY = new OpenedBox(List.of(), List.of(), 0);

    public OpenedBox {
        ballots = List.copyOf(ballots);
        notes = List.copyOf(notes);
    }
}
