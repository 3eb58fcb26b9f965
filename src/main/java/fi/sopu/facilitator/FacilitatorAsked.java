package fi.sopu.facilitator;

import java.util.UUID;

/** Somebody has been asked. */
public record FacilitatorAsked(UUID facilitator, String title) {}
