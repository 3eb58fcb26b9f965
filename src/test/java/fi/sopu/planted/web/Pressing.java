package fi.sopu.planted.web;

import fi.sopu.planted.boundary.Careless;

/** A bean whose button leads, over a method beside it, to a use case for some roles alone. */
public class Pressing {

    Careless careless;

    public void press() {
        then();
    }

    /** Fills in the page's own form. */
    public void fill() {
    }

    private void then() {
        careless.add();
    }
}
