package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cadregraph.api.Personal;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.Confidence;
import org.cadregraph.rule.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a cadre for a post: pass when every criterion that is asked passes, one is for sure, and nothing else stands in
 * the way; fail when a binding one fails, or something surely stands in the way; and else unknown.
 *
 * @param every the answers of all rules for the action, whether they are asked on the day or on another
 * @param mayStand what may stand in the way, on the day or on another
 */
public record Eligibility(
        Cadre cadre, Position position, Question question, List<Answer> every, List<Obstacle> mayStand)
        implements Personal {

    @Override
    public Cadre person() {
        return cadre;
    }

    public Action action() {
        return question.action();
    }

    public LocalDate asOf() {
        return question.asOf();
    }

    private boolean named() {
        return question.ruleSet() != null;
    }

    /** The answers of the criteria that are asked on the day, in the order of the rules. */
    public List<Answered> answers() {
        return every.stream()
                .flatMap(answer -> answer.answered(named()).stream())
                .toList();
    }

    /** What stands in the way on the day, each once: for sure where it does so for one reason at least. */
    public List<ObstacleFound> obstacles() {
        Map<Obstacle.Kind, Outcome> stands = new LinkedHashMap<>();
        mayStand.forEach(
                obstacle -> stands.merge(obstacle.kind(), obstacle.stands().apply(asOf()), Outcome::or));
        return stands.entrySet().stream()
                .flatMap(each -> ObstacleFound.of(each.getKey(), each.getValue()).stream())
                .toList();
    }

    public Outcome outcome() {
        return on(asOf());
    }

    /** Whether an answer rests on rules that are made up. */
    public boolean illustrative() {
        return answers().stream().anyMatch(answered -> answered.rule().confidence() == Confidence.ILLUSTRATIVE);
    }

    /**
     * The first day on which the verdict is another by itself, rules that come and go considered; absent when it stays so for
     * a hundred years.
     */
    public @Nullable LocalDate flipsOn() {
        Outcome now = outcome();
        Turning turning = new Turning(turns(), asOf());
        for (Optional<LocalDate> turn = turning.next(); turn.isPresent(); turn = turning.next()) {
            if (on(turn.get()) != now) {
                return turn.filter(day -> day.isBefore(Turns.horizon(asOf()))).orElse(null);
            }
        }
        return null;
    }

    /** Since when the verdict has been what it is, looked at from a day on; empty when it was so from then on. */
    Optional<LocalDate> since(LocalDate from) {
        Outcome last = on(from);
        Optional<LocalDate> since = Optional.empty();
        Turning turning = new Turning(turns(), from);
        for (Optional<LocalDate> turn = turning.next();
                turn.isPresent() && !turn.get().isAfter(asOf());
                turn = turning.next()) {
            Outcome then = on(turn.get());
            if (then != last) {
                since = turn;
            }
            last = then;
        }
        return since;
    }

    /** Whether a rule is asked for sure on the day: a pass takes one at least. */
    boolean ruled() {
        return asked(asOf()).stream().anyMatch(state -> state.asked() == Outcome.PASS);
    }

    private List<Answer.State> asked(LocalDate day) {
        return every.stream()
                .map(answer -> state(answer, day))
                .filter(state -> state.outcome().isPresent())
                .toList();
    }

    Outcome on(LocalDate day) {
        List<Answer.State> asked = asked(day);
        Outcome one = Outcome.of(asked.stream().anyMatch(state -> state.asked() == Outcome.PASS), true);
        Outcome rules = Outcome.all(asked.stream().flatMap(state -> state.outcome().stream()));
        return one.and(rules)
                .and(Outcome.any(mayStand.stream()
                                .map(obstacle -> obstacle.stands().apply(day)))
                        .not());
    }

    /** Where exceptions may be decided, a fail leaves the verdict open. */
    private Answer.State state(Answer answer, LocalDate day) {
        Answer.State state = answer.state(day, answer.inForce(day, named()));
        return state.judged() == Outcome.FAIL && !answer.binding()
                ? new Answer.State(state.asked(), Outcome.UNKNOWN)
                : state;
    }

    /** When each answer changes next after a day, and each obstacle. */
    private List<Function<LocalDate, Optional<LocalDate>>> turns() {
        Stream<Function<LocalDate, Optional<LocalDate>>> answers = every.stream()
                .map(answer -> day -> Turns.after(
                        day,
                        Stream.concat(
                                answer.days(), Judgement.ends(answer.ruleSet().period())),
                        later -> state(answer, later)));
        Stream<Function<LocalDate, Optional<LocalDate>>> obstacles =
                mayStand.stream().map(obstacle -> day -> Turns.after(day, obstacle.days().stream(), obstacle.stands()));
        return Stream.concat(answers, obstacles).toList();
    }
}
