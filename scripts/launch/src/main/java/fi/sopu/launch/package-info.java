/** Starts PostgreSQL, a demo Keycloak and Sopu on Payara Micro side by side: for scripts/run and for the browser tests. */
package fi.sopu.launch;
