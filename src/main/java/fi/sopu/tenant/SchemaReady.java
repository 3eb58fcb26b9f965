package fi.sopu.tenant;

/** The database is reachable and its schema is up to date: components take their first steps. Fired once for each start. */
public record SchemaReady() {
}
