package fi.sopu.facilitator;

import java.util.UUID;

/** Whoever was asked cannot. */
public record FacilitatorPassed(UUID asker, String title) {}
