package org.cadregraph.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadregraph.organisation.LineageFixture.organisation;
import static org.cadregraph.organisation.LineageFixture.post;
import static org.cadregraph.organisation.LineageFixture.step;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CarriedOnTest {

    private static final Organisation OLD = organisation("Ủy ban nhân dân phường Chi Lăng", "2025-07-01");
    private static final Organisation NEW = organisation("Ủy ban nhân dân phường Lương Văn Tri", null);
    private static final OrganisationStep MERGER = step(OLD, NEW, "merger", "2025-07-01");

    private static final Position OLD_CHAIR = post(OLD, "Chủ tịch UBND phường Chi Lăng", "chair");
    private static final Position NEW_CHAIR = post(NEW, "Chủ tịch UBND phường Lương Văn Tri", "Chair");

    private static List<String> infer(List<Position> before, List<Position> after) {
        return infer(MERGER, before, after, List.of());
    }

    private static List<String> infer(
            OrganisationStep step, List<Position> before, List<Position> after, List<PositionStep> recorded) {
        return CarriedOn.infer(step, before, after, recorded).stream()
                .map(it -> it.from().title() + " > " + it.to().title() + " " + it.basis())
                .toList();
    }

    private static String inferred(Position before, Position after, LineageBasis basis) {
        return before.title() + " > " + after.title() + " " + basis;
    }

    @Test
    void theOnlyOneOfAKind() {
        Position clerk = post(NEW, "Văn thư", "clerk");
        assertThat(infer(List.of(OLD_CHAIR), List.of(clerk, NEW_CHAIR)))
                .containsExactly(inferred(OLD_CHAIR, NEW_CHAIR, LineageBasis.SAME_KIND));
    }

    @Test
    void ofSeveralOfAKindThoseOfOneTitleAndThenTheRest() {
        Position economy = post(OLD, "Phó Chủ tịch phụ trách kinh tế, phường Chi Lăng", "vice chair");
        Position culture = post(OLD, "Phó Chủ tịch phụ trách văn hóa, phường Chi Lăng", "vice chair");
        Position newEconomy = post(NEW, "Phó Chủ tịch phụ trách kinh tế, phường Lương Văn Tri", "vice chair");
        Position first = post(NEW, "Phó Chủ tịch thường trực", "vice chair");
        assertThat(infer(List.of(economy, culture), List.of(first, newEconomy)))
                .containsExactly(
                        inferred(economy, newEconomy, LineageBasis.SAME_TITLE),
                        inferred(culture, first, LineageBasis.SAME_KIND));
        assertThat(infer(List.of(economy, culture), List.of(first)))
                .containsExactly(
                        inferred(economy, first, LineageBasis.SAME_KIND),
                        inferred(culture, first, LineageBasis.SAME_KIND));
    }

    @Test
    void ofTooManyOfAKindNone() {
        List<Position> many = IntStream.rangeClosed(0, CarriedOn.MOST_ALIKE)
                .mapToObj(n -> post(OLD, "Đại biểu khu " + n, "member"))
                .toList();
        Position one = post(NEW, "Ủy viên", "member");
        assertThat(infer(many, List.of(one))).isEmpty();
        assertThat(infer(many.subList(1, many.size()), List.of(one))).hasSize(CarriedOn.MOST_ALIKE);
    }

    @Test
    void withoutAKindTheTitleTells() {
        Position old = post(OLD, "Chủ tịch UBND phường Chi Lăng", null);
        Position other = post(OLD, "Văn thư", null);
        assertThat(infer(List.of(old, other), List.of(NEW_CHAIR)))
                .containsExactly(inferred(old, NEW_CHAIR, LineageBasis.SAME_TITLE));
    }

    private static PositionStep recorded(Position from, Position to, @Nullable String on) {
        return new PositionStep(
                from.id() + to.id(), from, to, LineageBasis.RECORDED, "merger", LineageFixture.date(on), 0);
    }

    @Test
    void ofWhatASourceRecordsNothingIsInferred() {
        Position deputy = post(NEW, "Phó Chủ tịch", "vice chair");
        Position oldDeputy = post(OLD, "Phó Chủ tịch", "vice chair");
        List<Position> before = List.of(OLD_CHAIR, oldDeputy);
        List<Position> after = List.of(NEW_CHAIR, deputy);
        assertThat(infer(MERGER, before, after, List.of(recorded(OLD_CHAIR, deputy, null))))
                .isEmpty();
        Position elsewhere = post(organisation("Ban Quản lý", null), "Trưởng ban", "head");
        assertThat(infer(MERGER, before, after, List.of(recorded(OLD_CHAIR, elsewhere, "2025"))))
                .containsExactly(inferred(oldDeputy, deputy, LineageBasis.SAME_KIND));
        assertThat(infer(MERGER, before, after, List.of(recorded(OLD_CHAIR, elsewhere, "2010"))))
                .hasSize(2);
        assertThat(infer(MERGER, before, after, List.of(recorded(elsewhere, NEW_CHAIR, "2025"))))
                .hasSize(2);
    }

    @Test
    void onlyPostsThatMayHaveExistedThen() {
        assertThat(infer(List.of(dated(OLD, null, "2020")), List.of(NEW_CHAIR))).isEmpty();
        assertThat(infer(List.of(dated(OLD, null, "2025")), List.of(NEW_CHAIR))).hasSize(1);
        assertThat(infer(List.of(dated(OLD, "2026", null)), List.of(NEW_CHAIR))).isEmpty();
        assertThat(infer(List.of(OLD_CHAIR), List.of(dated(NEW, "2025-07-02", null))))
                .isEmpty();
        assertThat(infer(List.of(OLD_CHAIR), List.of(dated(NEW, "2025-07-01", null))))
                .hasSize(1);
        assertThat(infer(List.of(OLD_CHAIR), List.of(dated(NEW, null, "2025-07-01"))))
                .isEmpty();
    }

    private static Position dated(Organisation organisation, @Nullable String created, @Nullable String abolished) {
        return post(organisation, "Chủ tịch", "chair", created, abolished);
    }

    @Test
    void whoRemainsAfterASplitIsNotCarriedOnElsewhere() {
        Organisation rest = organisation("Huyện", null);
        Organisation part = organisation("Huyện mới", null);
        Position chair = post(rest, "Chủ tịch", "chair");
        Position newChair = post(part, "Chủ tịch", "chair");
        assertThat(infer(step(rest, part, "tách", "2000"), List.of(chair), List.of(newChair), List.of()))
                .isEmpty();
        assertThat(infer(step(rest, part, "đổi tên", "2000"), List.of(chair), List.of(newChair), List.of()))
                .hasSize(1);
        Organisation ended = organisation("Huyện", "2000");
        assertThat(infer(
                        step(ended, part, "chia", "2000"),
                        List.of(post(ended, "Chủ tịch", "chair")),
                        List.of(newChair),
                        List.of()))
                .hasSize(1);
    }

    @Test
    void titlesAreComparedWithoutTheOrganisationsName() {
        assertThat(BareTitle.of(OLD_CHAIR)).isEqualTo("chu tich ubnd").isEqualTo(BareTitle.of(NEW_CHAIR));
        assertThat(BareTitle.of(post(organisation("Bộ Tài chính", null), "Bộ trưởng Bộ Tài chính", null)))
                .isEqualTo("bo truong");
        assertThat(BareTitle.of(post(organisation("Bí thư", null), "Bí thư", null)))
                .isEqualTo("thu");
    }
}
