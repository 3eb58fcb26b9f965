package fi.sopu.audit.web;

import fi.sopu.audit.web.LogWords.Line;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** The log as a table asks for it. It is too long to be had in memory, as {@link fi.sopu.portal.LazyRows} has other lists: each page is asked of the database. */
public final class LogRows extends LazyDataModel<Line> {

    private static final long serialVersionUID = 1;

    private final transient IntSupplier all;
    private final transient Pages pages;

    /** A page of the log. */
    @FunctionalInterface
    interface Pages {

        List<Line> lines(boolean oldestFirst, int first, int size);
    }

    LogRows(IntSupplier all, Pages pages) {
        this.all = all;
        this.pages = pages;
    }

    @Override
    public int count(Map<String, FilterMeta> none) {
        return all.getAsInt();
    }

    @Override
    public List<Line> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> none) {
        return pages.lines(sort.values().stream().anyMatch(by -> by.isActive() && by.getOrder() == SortOrder.ASCENDING), first, size);
    }
}
