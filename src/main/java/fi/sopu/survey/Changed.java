package fi.sopu.survey;

import fi.sopu.estimate.Moments;
import java.util.UUID;

/** By how much the people of a unit changed in a dimension who answered both rounds; a difference above 0 is better. */
public record Changed(UUID unit, UUID dimension, Moments differences) {
}
