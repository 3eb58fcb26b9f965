package fi.sopu.process;

import java.util.List;

/**
 * What a round of measurement came to, of everybody together; its units are with the component that measured.
 *
 * @param dimensions in the instrument's order
 */
public record MeasuredDimensions(List<MeasuredDimension> dimensions) implements Findings {

    public static final MeasuredDimensions NONE = new MeasuredDimensions(List.of());

    public MeasuredDimensions {
        dimensions = List.copyOf(dimensions);
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.STATEMENTS;
    }

    @Override
    public boolean isEmpty() {
        return dimensions.isEmpty();
    }
}
