package fi.sopu.duel.control;

import java.util.UUID;

/** Something was stored in one of a voter's places; fired in the transaction that does so. */
public record PlaceTaken(int tenant, UUID question, String voter, int number, Place place) {

    @Override
    public String toString() {
        return "a place";
    }
}
