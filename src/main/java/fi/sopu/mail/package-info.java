/** Carries letters to members by mail: a durable queue, the relay, what a letter looks like, what became of it. Knows no occasions; whoever has one hands in a {@link fi.sopu.mail.Letter}. */
@Uses({"identity", "tenant", "texts"})
package fi.sopu.mail;

import fi.sopu.shared.Uses;
