package fi.sopu.duel.control;

import java.util.UUID;

/** A question's ideas may have changed; fired in the transaction in which they do. */
record IdeasTouched(int tenant, UUID question) {}
