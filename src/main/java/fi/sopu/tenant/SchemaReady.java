package fi.sopu.tenant;

/** The database is reachable and its schema is up to date: components take their first steps. Fired once for each start, and again when a first step
 * has failed: each must bear to be taken twice. */
public record SchemaReady() {
}
