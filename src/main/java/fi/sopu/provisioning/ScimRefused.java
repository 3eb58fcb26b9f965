package fi.sopu.provisioning;

/** What the directory wanted was not done. Carries what it is told; nothing was changed. */
public class ScimRefused extends RuntimeException {

    private final transient ScimAnswer answer;

    public ScimRefused(ScimAnswer answer) {
        super("SCIM " + answer.status());
        this.answer = answer;
    }

    public ScimAnswer answer() {
        return answer;
    }
}
