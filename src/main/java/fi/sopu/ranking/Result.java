package fi.sopu.ranking;

import java.util.List;

/**
 * What the answers of an activity give.
 *
 * @param standings  the most preferred first
 * @param settlement how far it is settled who is among the best k, and what k is; the bands are about the same k
 * @param top       how many of the first {@code topStays} is about: five, or fewer when there are fewer ideas
 * @param topStays  share (0 to 1) of councils, resampled from the voters, whose first {@code top} would be the same ideas in any order
 */
public record Result(List<Standing> standings, Settlement settlement, int top, double topStays) {

    public Result {
        standings = List.copyOf(standings);
    }
}
