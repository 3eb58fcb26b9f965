package fi.sopu.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Somebody asks on what those who came together in a process have agreed. Whoever keeps such lines tells those that the one who asks may read, at once. */
public final class AgreedLinesAsked {

    private final UUID process;
    private final List<AgreedLine> lines = new ArrayList<>();

    public AgreedLinesAsked(UUID process) {
        this.process = process;
    }

    public UUID process() {
        return process;
    }

    public void tell(AgreedLine line) {
        lines.add(line);
    }

    /** The earliest day's first, in the order of the day. */
    public List<AgreedLine> lines() {
        return lines.stream().sorted(Comparator.comparing(AgreedLine::on).thenComparing(AgreedLine::day).thenComparingInt(AgreedLine::number)).toList();
    }
}
