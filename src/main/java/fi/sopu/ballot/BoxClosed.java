package fi.sopu.ballot;

import java.util.UUID;

/** An activity's ballots were opened and its keys are no longer needed. Fired in the closing transaction. */
public record BoxClosed(int tenant, UUID activity) {}
