package fi.sopu.network.control;

import jakarta.enterprise.context.RequestScoped;

/** Whether something was done in this request after which passages may be over: asked once for all of it, since a file of members does thousands of things at once. */
@RequestScoped
public class PassagesToEnd {

    private boolean noted;

    public void note() {
        noted = true;
    }

    /** True for the first who asks since something was noted. */
    public boolean take() {
        boolean was = noted;
        noted = false;
        return was;
    }
}
