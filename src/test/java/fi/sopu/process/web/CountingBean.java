package fi.sopu.process.web;

import jakarta.inject.Named;

/** A page's bean that counts how often it is asked, and a row of its, of which there are many. */
@Named
public class CountingBean {

    private int asked;

    /** As a container hands it out. */
    public static class Handed extends CountingBean {
    }

    /** One of several. */
    public static class Row {
        public String getName() {
            return "row";
        }
    }

    public int getAsked() {
        return ++asked;
    }

    public Object getNothing() {
        asked++;
        return null;
    }
}
