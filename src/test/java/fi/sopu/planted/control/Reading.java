package fi.sopu.planted.control;

import jakarta.persistence.EntityManager;

/** Rightful, but for those who hold it outside a transaction. */
public class Reading {

    EntityManager em;
}
