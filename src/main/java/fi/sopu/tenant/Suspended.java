package fi.sopu.tenant;

/** The council is suspended: nobody does anything there. */
public class Suspended extends RuntimeException {
}
