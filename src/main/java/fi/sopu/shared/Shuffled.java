package fi.sopu.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Things in random order, so that their order tells nothing. */
public final class Shuffled {

    private Shuffled() {
    }

    /** A new list, in which each order is as likely as the others. */
    public static <T> List<T> of(Collection<T> things, RandomGenerator random) {
        List<T> shuffled = new ArrayList<>(things);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, random.nextInt(i + 1));
        }
        return shuffled;
    }
}
