package fi.sopu.identity.web;

import fi.sopu.identity.NewcomerFacts;
import fi.sopu.identity.boundary.LinkingNewcomers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Those who wait to be linked and those who were refused, read once in a request, however often a component asks. */
@RequestScoped
public class WaitingList {

    @Inject
    LinkingNewcomers linking;

    private @Nullable List<NewcomerFacts> all;

    List<NewcomerFacts> all() {
        if (all == null) {
            all = linking.all();
        }
        return all;
    }
}
