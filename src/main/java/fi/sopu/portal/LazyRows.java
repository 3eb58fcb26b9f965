package fi.sopu.portal;

import fi.sopu.shared.Alphabet;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * A list of names as a PrimeFaces table asks for it: a page at a time, by the column that was pressed. Such lists are a few thousand light rows, ordered by
 * {@link Alphabet} as everywhere; what is longer, as the log, is read from the database a page at a time and needs no model of this kind.
 *
 * @param <T> a row
 */
public final class LazyRows<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1;

    private final transient List<T> all;
    private final transient Map<String, Function<T, Comparable<?>>> columns;

    /**
     * @param all     what was found, in the list's own order
     * @param columns by a column's field: what it is ordered by; texts go by the alphabet, and what is null stands last
     */
    public LazyRows(List<T> all, Map<String, Function<T, Comparable<?>>> columns) {
        this.all = all;
        this.columns = columns;
    }

    /** What a table is ordered by. */
    public record Sorting(String field, boolean down) {
    }

    /** What the table of this page is ordered by now, if it has been drawn. */
    public static Optional<Sorting> sorting(String table) {
        UIComponent found = FacesContext.getCurrentInstance().getViewRoot().findComponent(table);
        return found instanceof DataTable drawn
                ? drawn.getActiveSortMeta().values().stream().findFirst().map(by -> new Sorting(by.getField(), by.getOrder() == SortOrder.DESCENDING)) : Optional.empty();
    }

    /**
     * A table whose list has been narrowed shows its first page again.
     *
     * @param before what its list was narrowed by
     * @param after  what it is narrowed by now
     */
    public static void narrowed(String table, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        UIComponent found = faces.getViewRoot() == null ? null : faces.getViewRoot().findComponent(table);
        if (found instanceof UIData data) {
            data.setFirst(0);
        }
    }

    @Override
    public int count(Map<String, FilterMeta> none) {
        return all.size();
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> none) {
        List<T> ordered = sort.values().stream().filter(SortMeta::isActive).findFirst().map(by -> ordered(by.getField(), by.getOrder() == SortOrder.DESCENDING)).orElse(all);
        int from = Math.min(first, ordered.size());
        return ordered.subList(from, size == 0 ? ordered.size() : Math.min(from + size, ordered.size()));
    }

    /**
     * All rows, as the table orders them.
     *
     * @param field of a column; of one that there is not, the list's own order
     */
    public List<T> ordered(String field, boolean down) {
        Function<T, Comparable<?>> column = columns.get(field);
        if (column == null) {
            return all;
        }
        List<T> with = all.stream().filter(row -> !isEmpty(column.apply(row))).toList();
        List<T> sorted = new ArrayList<>(!with.isEmpty() && column.apply(with.get(0)) instanceof String ? Alphabet.sorted(with, row -> (String) column.apply(row))
                : with.stream().sorted(numbers(column)).toList());
        if (down) {
            Collections.reverse(sorted);
        }
        all.stream().filter(row -> isEmpty(column.apply(row))).forEach(sorted::add);
        return sorted;
    }

    @SuppressWarnings("unchecked")
    private Comparator<T> numbers(Function<T, Comparable<?>> column) {
        return Comparator.comparing(row -> (Comparable<Object>) column.apply(row));
    }

    private static boolean isEmpty(@Nullable Comparable<?> value) {
        return value == null || value.equals("");
    }
}
