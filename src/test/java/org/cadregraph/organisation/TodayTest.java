package org.cadregraph.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadregraph.organisation.LineageFixture.organisation;
import static org.cadregraph.organisation.LineageFixture.step;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TodayTest {

    private static List<String> today(String start, OrganisationStep... steps) {
        List<OrganisationStep> all = List.of(steps);
        Organisation asked = all.stream()
                .flatMap(step -> List.of(step.from(), step.to()).stream())
                .filter(organisation -> organisation.id().equals(start))
                .findFirst()
                .orElse(organisation(start, null));
        List<OrganisationStep> lineage =
                new LineageGraph<>(LineageDirection.AFTER, all).of(start).steps();
        return Today.of(asked, lineage).stream().map(Organisation::name).toList();
    }

    @Test
    void whoBecameNoOtherIsItself() {
        assertThat(today("a")).containsExactly("a");
    }

    @Test
    void overSeveralStepsAndWays() {
        OrganisationStep[] steps = {
            step("a", "b", "rename", "1990"),
            step("b", "c", "đổi tên", "2000"),
            step("b", "d", "chia", "2000"),
            step("c", "e", "sáp nhập", "2010"),
            step("d", "e", "sáp nhập", "2010")
        };
        assertThat(today("a", steps)).containsExactly("e");
    }

    @Test
    void aSplitLeavesWhatIsNotDissolved() {
        assertThat(today("a", step("a", "b", "tách", "2000"))).containsExactly("a", "b");
        assertThat(today("a", step(organisation("a", "2000"), organisation("b", null), "tách", "2000")))
                .containsExactly("b");
    }

    @Test
    void aPartThatWasSplitOffAndMergedBack() {
        assertThat(today("a", step("a", "b", "split", "2000"), step("b", "a", "merger", "2005")))
                .containsExactly("a");
    }

    @Test
    void renamedBackItIsWhatItWas() {
        OrganisationStep[] steps = {step("a", "b", "rename", "2000"), step("b", "a", "rename", "2010")};
        assertThat(today("a", steps)).containsExactly("a");
        assertThat(today("b", steps)).containsExactly("a");
        OrganisationStep[] again = {steps[0], steps[1], step("a", "b", "rename", "2020")};
        assertThat(today("a", again)).containsExactly("b");
        assertThat(today("b", again)).containsExactly("b");
    }

    @Test
    void aCircleWhoseDatesDoNotTellIsEachOfIt() {
        OrganisationStep[] steps = {
            step("a", "b", "rename", null), step("b", "c", "rename", null), step("c", "b", "rename", null)
        };
        assertThat(today("a", steps)).containsExactly("b", "c");
        List<OrganisationStep> more = new ArrayList<>(List.of(steps));
        more.add(step("a", "d", "split", null));
        assertThat(today("a", more.toArray(OrganisationStep[]::new))).containsExactly("b", "c", "d");
        more.add(step("c", "e", "merger", null));
        assertThat(today("a", more.toArray(OrganisationStep[]::new))).containsExactly("d", "e");
    }
}
