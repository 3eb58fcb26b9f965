package fi.sopu.demo.control;

import fi.sopu.cohort.boundary.KeepingCohorts;
import fi.sopu.identity.MemberFacts;
import fi.sopu.kit.KitHolding;
import fi.sopu.kit.KitPlan;
import fi.sopu.kit.boundary.HoldingKits;
import fi.sopu.kit.boundary.KeepingKits;
import fi.sopu.shared.Words;
import fi.sopu.unit.boundary.KeepingUnits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.time.Clock;
import java.time.LocalDate;

/** A video workshop of the demo, the units in which it is held, and the group that leads the change. */
@ApplicationScoped
public class InventedWorkshops {

    /** How many people hold it: each in another unit, the first one twice. */
    public static final int HOLDERS = 3;

    private static final Words AREA = Words.of("Kotona asumisen tuki", "Stöd för boende hemma");
    private static final List<Words> UNITS = List.of(Words.of("Kotihoito, rannikko", "Hemvård, kusten"), Words.of("Kotihoito, sisämaa", "Hemvård, inlandet"),
            Words.of("Päivätoiminta", "Dagverksamhet"), Words.of("Kuntoutus", "Rehabilitering"), Words.of("Saariston terveysasema", "Skärgårdens hälsostation"));
    private static final Words GROUP = Words.of("Muutoksen projektiryhmä", "Styrgruppen för förändringen");
    private static final KitPlan PLAN = new KitPlan(Words.of("Näin päätämme yhdessä", "Så beslutar vi tillsammans"),
            Words.of("Sovimme, mistä tiimi päättää itse ja mistä kysytään esihenkilöltä.", "Vi kommer överens om vad teamet beslutar själv och vad man frågar chefen om."),
            Words.of("https://video.esimerkki.example/paatamme", "https://video.esimerkki.example/vi-beslutar"),
            Words.of("Varaa 45 minuuttia ja paikka, jossa kaikki näkevät kuvan.\nKatsokaa video yhdessä. Pysäytä se kysymysten kohdalla.\nKirjaa lopuksi, kuinka moni oli mukana.",
                    "Boka 45 minuter och ett rum där alla ser bilden.\nSe videon tillsammans. Stanna upp vid frågorna.\nAnteckna till slut hur många som var med."),
            Words.of("1. Jokainen kirjoittaa kolme päätöstä viime viikolta.\n2. Pari miettii, kuka ne teki.\n3. Yhdessä: mistä päätämme ensi viikolla itse?",
                    "1. Var och en skriver tre beslut från förra veckan.\n2. Paret funderar på vem som fattade dem.\n3. Tillsammans: vad beslutar vi själva nästa vecka?"),
            45);
    private static final int WEEK = 7;
    private static final int FEWEST = 6;

    @Inject
    KeepingUnits units;
    @Inject
    KeepingKits kits;
    @Inject
    HoldingKits holding;
    @Inject
    KeepingCohorts cohorts;
    @Inject
    Clock clock;

    /** What an administrator has made. */
    public record Made(UUID kit, List<UUID> units) {

        public Made {
            units = List.copyOf(units);
        }
    }

    /**
     * Units, the kit and the group, in the name of whoever acts now.
     *
     * @param leading who are in the group
     */
    public Made make(List<MemberFacts> leading) {
        UUID area = units.add(null, AREA, null);
        List<UUID> made = new ArrayList<>();
        UNITS.forEach(unit -> made.add(units.add(area, unit, null)));
        UUID group = cohorts.add(GROUP);
        cohorts.save(group, GROUP, true, leading.stream().map(one -> one.listed() + "; " + GROUP.getFi()).collect(Collectors.joining("\n")), cohorts.sheet(group).seen());
        return new Made(kits.add(PLAN), made);
    }

    /** That it was held, in the name of whoever acts now. */
    public void hold(Made made, int holder) {
        LocalDate today = LocalDate.now(clock);
        Stream.of(2, 1).limit(holder == 0 ? 2 : 1).forEach(weeks -> holding.record(made.kit,
                new KitHolding(made.units.get(holder), today.minusDays((long) weeks * WEEK + holder), FEWEST + holder,
                        holder == 0 && weeks == 1 ? "Toinen kerta: uudet mukana." : "")));
    }
}
