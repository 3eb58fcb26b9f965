package fi.sopu.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.sopu.shared.Alphabet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** A table's rows, a page at a time: by the one order of names, by numbers, empty ones last whichever way it goes. */
class LazyRowsTest {

    private static final Map<String, Function<Row, Comparable<?>>> COLUMNS = Map.of("name", Row::name, "seats", Row::seats);

    private record Row(String name, Integer seats) {
    }

    private static final List<Row> ROWS = List.of(new Row("Åkerman", 3), new Row("Äijälä", null), new Row("Virtanen", 20), new Row("", 1), new Row("Wirtanen", 7));
    private static final LazyRows<Row> TABLE = new LazyRows<>(ROWS, COLUMNS);

    @Test
    void asTheyCameUntilAColumnIsPressed() {
        assertEquals(5, TABLE.count(Map.of()));
        assertEquals(ROWS.subList(0, 2), TABLE.load(0, 2, Map.of(), Map.of()));
        assertEquals(ROWS.subList(4, 5), TABLE.load(4, 2, Map.of(), Map.of()));
        assertEquals(List.of(), TABLE.load(10, 2, Map.of(), Map.of()), "past the end, as when others have removed some");
    }

    @Test
    void namesHaveTheirOrderAndEmptyOnesAreLast() {
        assertEquals(List.of("Virtanen", "Wirtanen", "Åkerman", "Äijälä", ""), by("name", SortOrder.ASCENDING).stream().map(Row::name).toList());
        assertEquals(List.of("Äijälä", "Åkerman", "Wirtanen", "Virtanen", ""), by("name", SortOrder.DESCENDING).stream().map(Row::name).toList());
    }

    @Test
    void numbersAreNumbers() {
        assertEquals(Arrays.asList(1, 3, 7, 20, null), by("seats", SortOrder.ASCENDING).stream().map(Row::seats).toList());
        assertEquals(Arrays.asList(20, 7, 3, 1, null), by("seats", SortOrder.DESCENDING).stream().map(Row::seats).toList());
    }

    @Test
    void aLongListIsOrderedAsAShortOne() {
        List<String> names = new ArrayList<>(IntStream.range(0, 500).mapToObj(i -> "ÅäVWvš Ŋö-'Ü".charAt(i % 12) + "a" + "Áb ".charAt(i % 3) + i % 40).toList());
        Collections.shuffle(names, new Random(7));
        assertEquals(names.stream().sorted(Alphabet.order()).toList(), Alphabet.sorted(names, name -> name));
    }

    private static List<Row> by(String column, SortOrder order) {
        return TABLE.load(0, 10, Map.of(column, SortMeta.builder().field(column).order(order).build()), Map.of());
    }
}
