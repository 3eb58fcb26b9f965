package fi.sopu.provisioning.control;

import fi.sopu.provisioning.ScimAnswer;
import fi.sopu.table.TableFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** One call of the council's directory, answered from what is kept of it. */
@ApplicationScoped
public class ScimTalk {

    @Inject
    ScimEndpoint endpoint;
    @Inject
    ScimUsers users;
    @Inject
    ScimGroups groups;

    /** What may be kept of a text that came from outside: nothing, where it holds a personal identity code. */
    public static String kept(String text) {
        return TableFile.hasCode(text) ? "" : text;
    }

    /** The parameters are those of {@link ScimEndpoint#answer}. */
    public ScimAnswer answer(String method, String url, String body, Map<String, String> headers) {
        return endpoint.answer(method, url, body, headers, users, groups);
    }
}
