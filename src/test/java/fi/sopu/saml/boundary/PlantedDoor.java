package fi.sopu.saml.boundary;

import jakarta.transaction.Transactional;

/** A door of saml whose refusal ends its caller's transaction. */
@Transactional
public class PlantedDoor {
}
