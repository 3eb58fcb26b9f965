/** Days that people want in their calendars: what has been said of each and how often it has changed, a feed for each member who wants one, and how a calendar reads it (RFC 5545). */
@Uses({"facilitator", "identity", "process", "programme", "tenant", "texts"})
package fi.sopu.calendar;

import fi.sopu.shared.Uses;
