package fi.sopu.survey.control;

import fi.sopu.shared.Alphabet;
import fi.sopu.shared.NotFound;
import fi.sopu.survey.DimensionSheet;
import fi.sopu.survey.InstrumentFacts;
import fi.sopu.survey.InstrumentSheet;
import fi.sopu.survey.StatementSheet;
import fi.sopu.survey.entity.Dimension;
import fi.sopu.survey.entity.Instrument;
import fi.sopu.survey.entity.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ready instruments, and those of the council that is bound to the transaction. */
@ApplicationScoped
public class Instruments {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;
    @Inject
    ReadyInstruments ready;

    public void add(Instrument instrument) {
        em.persist(instrument);
    }

    /** The council's own for a change, held until the transaction ends. */
    public Instrument requireLocked(UUID id) {
        return em.createQuery("select i from Instrument i where i.id = :id", Instrument.class).setParameter("id", id).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("eclipselink.refresh", true).getResultStream().findFirst().orElseThrow(() -> new NotFound("instrument"));
    }

    /** @param id null for what is asked where none has been chosen */
    public InstrumentSheet require(@Nullable UUID id) {
        return id == null ? ready.first()
                : ready.find(id).orElseGet(() -> own("where i.id = :id", Map.of("id", id)).stream().findFirst().orElseThrow(() -> new NotFound("instrument")));
    }

    public boolean isReady(UUID id) {
        return ready.find(id).isPresent();
    }

    /** The ready ones first, then the council's own by name and version. */
    public List<InstrumentSheet> all() {
        List<InstrumentSheet> all = new ArrayList<>(ready.all());
        all.addAll(own("where i.gone = false", Map.of()));
        return all;
    }

    private List<InstrumentSheet> own(String where, Map<String, Object> parameters) {
        List<Instrument> rows = read("select i from Instrument i " + where + " order by i.version", Instrument.class, parameters);
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = rows.stream().map(Instrument::id).toList();
        Map<Dimension, List<StatementSheet>> asked = new LinkedHashMap<>();
        read("select d, s from Dimension d, Statement s where s.dimension = d.id and d.instrument in :ids order by d.position, s.position", Object[].class, Map.of("ids", ids))
                .forEach(row -> asked.computeIfAbsent((Dimension) row[0], any -> new ArrayList<>()).add(((Statement) row[1]).sheet()));
        return Alphabet.sorted(rows, one -> one.name().in("fi")).stream().map(one -> sheet(one, asked.entrySet().stream()
                .filter(entry -> entry.getKey().instrument().equals(one.id())).map(entry -> entry.getKey().sheet(entry.getValue())).toList())).toList();
    }

    private static InstrumentSheet sheet(Instrument one, List<DimensionSheet> dimensions) {
        return new InstrumentSheet(new InstrumentFacts(one.id(), null, one.name(), one.version(), one.isAsked()), one.about(), one.smallest(), one.open(), one.former(),
                one.changed(),
                dimensions);
    }

    private <T> List<T> read(String query, Class<T> what, Map<String, Object> parameters) {
        var typed = em.createQuery(query, what);
        parameters.forEach(typed::setParameter);
        return typed.getResultList();
    }

    /** Writes what it asks over what it asked. */
    public void ask(UUID instrument, List<DimensionSheet> dimensions) {
        forget(instrument);
        int position = 1;
        for (DimensionSheet dimension : dimensions) {
            Dimension row = new Dimension(instrument, position++, dimension);
            em.persist(row);
            em.flush();
            int at = 1;
            for (StatementSheet statement : dimension.statements()) {
                em.persist(new Statement(row.id(), at++, statement));
            }
        }
        em.flush();
    }

    private void forget(UUID instrument) {
        em.flush();
        em.createQuery("delete from Statement s where s.dimension in (select d.id from Dimension d where d.instrument = :id)").setParameter("id", instrument).executeUpdate();
        em.createQuery("delete from Dimension d where d.instrument = :id").setParameter("id", instrument).executeUpdate();
    }
}
