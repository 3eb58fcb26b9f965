package fi.sopu.planted.web;

import fi.sopu.planted.entity.Ownerless;
import jakarta.inject.Named;

/** Reaches past the boundary, and has another bean's name. */
@Named("loud")
public record Same(Ownerless row) {
}
