package fi.sopu.programme.boundary;

import fi.sopu.programme.DayMaterial;
import fi.sopu.programme.FileKind;
import fi.sopu.programme.GivenFile;
import fi.sopu.programme.control.Programmes;
import fi.sopu.programme.control.StoredMaterial;
import fi.sopu.programme.entity.Gathering;
import fi.sopu.programme.entity.GatheringFile;
import fi.sopu.programme.entity.GatheringMaterial;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Giving a day its material, files and addresses, and opening it to the day's people. */
@UseCase
public class KeepingMaterial {

    private static final int MOST = 30;

    @Inject
    Programmes programmes;
    @Inject
    StoredMaterial stored;
    @Inject
    Event<Acted> acted;

    /** @throws NotFound when this council has no such day */
    @Allowed(group = RoleGroup.RUNNERS)
    public DayMaterial sheet(UUID day) {
        Gathering gathering = programmes.gathering(day);
        return new DayMaterial(gathering.facts(List.of()), gathering.isMaterialOpen(), stored.of(day));
    }

    /**
     * Asked before a file is read that somebody sends.
     *
     * @throws NotFound when this council has no such day
     */
    @Allowed(group = RoleGroup.RUNNERS)
    public void expect(UUID day) {
        programmes.gathering(day);
    }

    /**
     * A file of the names and contents that {@link FileKind} takes. Sent twice it is there once.
     *
     * @param token by which the page knows the sending; the file's id
     * @param name  with its ending
     * @throws Refused when it is no such file, too large, or there is very much already
     */
    @InTurn("programme.material")
    @Allowed(group = RoleGroup.RUNNERS)
    public void bring(UUID day, UUID token, String name, byte[] content) {
        Gathering gathering = programmes.gathering(day);
        if (stored.all(day).stream().anyMatch(one -> one.id().equals(token))) {
            return;
        }
        if (content.length > GivenFile.MOST) {
            throw new Refused("programme.wrong.fileLarge");
        }
        GatheringMaterial file = GatheringMaterial.file(token, day, next(day), new GivenFile(name, FileKind.of(name, content), content));
        stored.add(file);
        stored.add(new GatheringFile(file.id(), content));
        tell("programme.materialAdded", gathering);
    }

    /** @throws Refused when it has no title, the address is none, or there is very much already */
    @Once("programme.material")
    @Allowed(group = RoleGroup.RUNNERS)
    public UUID link(UUID day, String title, String address) {
        Gathering gathering = programmes.gathering(day);
        GatheringMaterial link = GatheringMaterial.link(day, next(day), title, address);
        stored.add(link);
        tell("programme.materialAdded", gathering);
        return link.id();
    }

    private int next(UUID day) {
        List<GatheringMaterial> all = stored.all(day);
        if (all.stream().filter(one -> !one.isRemoved()).count() >= MOST) {
            throw new Refused("programme.wrong.material", MOST);
        }
        return all.stream().mapToInt(GatheringMaterial::position).max().orElse(0) + 1;
    }

    @InTurn("programme.material")
    @Allowed(group = RoleGroup.RUNNERS)
    public void remove(UUID material) {
        GatheringMaterial found = stored.require(material);
        found.remove();
        tell("programme.materialRemoved", programmes.gathering(found.gathering()));
    }

    /** Takes the removing back. */
    @InTurn("programme.material")
    @Allowed(group = RoleGroup.RUNNERS)
    public void putBack(UUID material) {
        GatheringMaterial found = stored.require(material);
        found.putBack();
        tell("programme.materialPutBack", programmes.gathering(found.gathering()));
    }

    /** From now on the day's people see it, or do not. */
    @InTurn("programme.material")
    @Allowed(group = RoleGroup.RUNNERS)
    public void open(UUID day, boolean open) {
        Gathering gathering = programmes.gathering(day);
        gathering.openMaterial(open);
        tell(open ? "programme.materialOpened" : "programme.materialClosed", gathering);
    }

    private void tell(String act, Gathering of) {
        acted.fire(new Acted(act, "programme", of.programme(), of.plan().title().in("fi")));
    }
}
