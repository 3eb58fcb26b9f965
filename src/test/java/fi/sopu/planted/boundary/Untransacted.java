package fi.sopu.planted.boundary;

import fi.sopu.planted.control.Reading;
import jakarta.faces.context.FacesContext;
import jakarta.persistence.EntityManager;

/** No use case, and yet it reads the database, both itself and by a repository; and it knows pages. */
public class Untransacted {

    EntityManager em;
    Reading reading;
    FacesContext page;
}
