package fi.sopu.report.web;

import fi.sopu.process.OfKind;
import fi.sopu.report.QuestionResult;
import java.util.List;

/** How questions of one kind look in a report, in the reader's language. */
public interface ShownView extends OfKind {

    /** View that writes them, from {@code sides}. */
    String view();

    /** @param questions of this kind, in their order; at least one */
    Part part(List<Placed> questions);

    /**
     * @param place      in the stage, from 0
     * @param rests      how many took part and how many answers the figures rest on; empty when nothing is shown
     * @param suppressed why nothing is shown, or empty
     */
    record Placed(int place, QuestionResult question, String rests, String suppressed) {

        /** Its id in the page. */
        String id() {
            return "q" + place;
        }
    }

    /**
     * @param sides what the view writes, one for each question
     * @param how   keys of what is told of how such results are made
     */
    record Part(List<?> sides, List<String> how) {

        public Part {
            sides = List.copyOf(sides);
            how = List.copyOf(how);
        }
    }
}
