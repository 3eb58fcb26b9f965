package fi.sopu.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One line of saml/demo/people.csv: somebody invented, who can log in at the demo's identity provider. */
public record Person(String realm, String username, String given, String family, String mail, String group, List<String> roles, String language) {

    static List<Person> read(Path demo) {
        try (var lines = Files.lines(demo.resolve("people.csv"))) {
            return lines.skip(1).filter(line -> !line.isBlank()).map(Person::of).toList();
        } catch (IOException refused) {
            throw new CannotStart("The demo's people cannot be read: " + refused.getMessage(), refused);
        }
    }

    private static Person of(String line) {
        var cells = line.split(",", -1);
        var roles = cells[6].isBlank() ? List.<String>of() : List.of(cells[6].strip().split(" "));
        return new Person(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], roles, cells[7]);
    }

    public String name() {
        return given + " " + family;
    }
}
