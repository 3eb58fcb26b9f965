package fi.sopu.demo;

import com.microsoft.playwright.Page;
import fi.sopu.running.Eventually;
import fi.sopu.running.Looks;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a newcomer finds in the demo of a network: two councils that belong, a programme in the middle of its year, and the way in from one's own council. */
@ExtendWith(RunningSopu.class)
class FoundingNetworkIT {

    @Test
    void aNewcomerSeesANetwork(Everything everything) {
        // those that the tests' servers are told to let belong to one, once both have an administrator, who comes last
        OwnCouncil home = OwnCouncil.found(everything, "vuosikoti");
        OwnCouncil other = OwnCouncil.found(everything, "toinen-vuosikoti");
        UUID goer = null;
        for (OwnCouncil council : List.of(home, other)) {
            for (String family : List.of("Ahlskog", "Boman", "Cederberg", "Drugg")) {
                UUID member = council.member(council == home ? family : family + "-Elo", Role.COUNCILLOR);
                goer = goer == null ? member : goer;
            }
        }
        other.member("Hoitaja-Elo", Role.REGIONAL_ADMIN);
        UUID admin = home.member("Hoitaja", Role.REGIONAL_ADMIN);
        Page desk = home.browse(home.enter(admin));
        desk.setViewportSize(1280, 800);
        Eventually.holds(desk, () -> home.read("select state from network_membership").equals(List.of("MEMBER")), Duration.ofMinutes(1));
        OwnCouncil network = OwnCouncil.demo(everything, "vuosiverkko");
        Eventually.holds(desk, () -> network.read("select verdict from experiment where verdict is not null").equals(List.of("ADOPT")), Duration.ofMinutes(2));
        desk.navigate(network.url("/"));
        desk.locator("main .rowlist a[href*='/vuosikoti/']").click();
        desk.waitForURL(network.url("/"));
        desk.locator("main a[href$='/network/organisations']").click();
        Eventually.count(2, desk.locator(".ui-datatable-data > tr"));
        Looks.well(desk, "demo-network-organisations");
        Page phone = home.browse(home.enter(goer));
        phone.setViewportSize(375, 667);
        phone.navigate(home.url("/"));
        phone.locator("#networks ~ ul a[href$='network=vuosiverkko']").click();
        phone.waitForURL(network.url("/"));
        Eventually.count(1, phone.locator("#gatherings"));
        Looks.well(phone, "demo-network-home");
        phone.context().close();
        desk.context().close();
    }
}
