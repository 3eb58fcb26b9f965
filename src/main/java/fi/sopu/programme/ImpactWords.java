package fi.sopu.programme;

import java.util.UUID;

/** What somebody wrote of what a programme has brought about. */
public record ImpactWords(UUID id, String words) {}
