package fi.sopu.programme;

/** What somebody says of a day that they are invited to. */
public enum SeatAnswer {
    COMING, EXCUSED
}
