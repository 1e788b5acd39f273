package org.cadregraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The house: its floors, its walls, and how large its rooms are. */
class HouseTest {

    /** From the ground up; within a floor nobody imports a neighbour. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("time", "graph"),
            List.of("api"),
            List.of("access", "limit", "protocol"),
            List.of("organisation", "cadre", "rule"),
            List.of("tenure", "dossier"),
            List.of("planning", "assessment", "training"),
            List.of("eligibility"),
            List.of("decision"),
            List.of("succession", "career", "search", "change"),
            List.of("finding", "due", "structure"),
            List.of("exchange", "sample", "report"),
            List.of("privacy"));

    private static final String ROOT = "org.cadregraph";

    private final JavaClasses main = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void eachFeatureKeepsToWhatItSaysItUses() {
        ApplicationModules.of(CadreGraph.class).verify();
    }

    @Test
    void everyImportPointsDown() {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            for (String room : FLOORS.get(floor)) {
                String[] notBelow = FLOORS.subList(floor, FLOORS.size()).stream()
                        .flatMap(List::stream)
                        .filter(other -> !other.equals(room))
                        .map(HouseTest::within)
                        .toArray(String[]::new);
                noClasses()
                        .that()
                        .resideInAPackage(within(room))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(notBelow)
                        .allowEmptyShould(false)
                        .check(main);
            }
        }
    }

    @Test
    void everyRoomStandsOnAFloor() {
        List<String> rooms = FLOORS.stream().flatMap(List::stream).toList();
        assertThat(ApplicationModules.of(CadreGraph.class).stream()
                        .map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrderElementsOf(rooms);
    }

    @Test
    void onlyTheDoorKnowsTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage(within("graph"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.neo4j..", "org.springframework.data..", "org.springframework.boot.neo4j..")
                .check(main);
    }

    @Test
    void nobodyImportsTheRoof() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".(*)..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(CadreGraph.class)
                .check(main);
    }

    @Test
    void controllersStayInTheirRooms() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .check(main);
    }

    @Test
    void filesAreOfOneScreenOrAFew() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
            List<Path> files = walk.filter(file -> file.toString().endsWith(".java"))
                    .sorted(Comparator.comparingLong(HouseTest::lines))
                    .toList();
            Path longest = files.getLast();
            long median = lines(files.get(files.size() / 2));
            System.out.printf(
                    "The house: %d files, median %d lines, longest %s with %d lines%n",
                    files.size(), median, longest.getFileName(), lines(longest));
            assertThat(median).isLessThanOrEqualTo(80);
            assertThat(lines(longest)).as(longest.toString()).isLessThanOrEqualTo(250);
        }
    }

    private static String within(String room) {
        return ROOT + "." + room + "..";
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
