package fi.sopu.planted.boundary;

import fi.sopu.planted.entity.Ownerless;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Once;
import fi.sopu.shared.Role;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;

/** Writes over what nobody has looked at, adds at each press, and is told what was read without looking. */
@UseCase
public class Careless {

    @Allowed(Role.CHAIR)
    public void overwrite(Ownerless row, String words) {
        row.say(words);
    }

    @Allowed(Role.CHAIR)
    public Ownerless add() {
        return new Ownerless();
    }

    @Allowed(Role.CHAIR)
    public void edit(Ownerless row, String words, Seen seen) {
        row.say(words);
    }

    /** Rightful. */
    @Once
    @Allowed(Role.CHAIR)
    public Ownerless addOnce() {
        return new Ownerless();
    }
}
