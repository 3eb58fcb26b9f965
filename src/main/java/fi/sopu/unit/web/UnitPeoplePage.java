package fi.sopu.unit.web;

import fi.sopu.portal.Ids;
import fi.sopu.portal.LazyRows;
import fi.sopu.shared.CalledFirst;
import fi.sopu.unit.UnitFacts;
import fi.sopu.unit.boundary.KeepingUnits;
import fi.sopu.unit.web.PeopleTable.Wanted;
import fi.sopu.unit.web.PeopleTable.Where;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of a unit, and those who can be added to it, a page at a time. */
@Named
@ViewScoped
public class UnitPeoplePage implements Serializable {

    private static final String TABLE = "people:list";

    @Inject
    KeepingUnits keeping;
    @Inject
    PeopleTable table;
    @Inject
    ManyPeople many;

    private @Nullable String unit;
    private @Nullable String search;
    private Where where = Where.UNIT;
    private transient @Nullable UnitFacts facts;

    @CalledFirst
    public void open() {
        many.begin(getFacts().id());
    }

    public UnitFacts getFacts() {
        if (facts == null) {
            facts = keeping.name(id());
        }
        return facts;
    }

    public PeopleTable.Found getFound() {
        return table.find(new Wanted(id(), where, search));
    }

    private UUID id() {
        return Ids.of(unit);
    }

    public List<Where> getWheres() {
        return List.of(Where.values());
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String text) {
        unit = text;
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        LazyRows.narrowed(TABLE, this.search, search);
        this.search = search;
    }

    public Where getWhere() {
        return where;
    }

    public void setWhere(Where where) {
        LazyRows.narrowed(TABLE, this.where, where);
        this.where = where;
    }
}
