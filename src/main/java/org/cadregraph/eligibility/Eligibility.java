package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cadregraph.api.Personal;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.Confidence;
import org.cadregraph.rule.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a cadre for a post: pass when every criterion that is asked passes, one at least is, and nothing else stands in
 * the way; fail when a binding one fails, or something surely stands in the way; and else unknown.
 *
 * @param every the answers of all rules for the action, whether they are asked on the day or on another
 * @param mayStand what may stand in the way, on the day or on another
 */
record Eligibility(Cadre cadre, Position position, Question question, List<Answer> every, List<Obstacle> mayStand)
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

    /** What stands in the way on the day, each once. */
    public Collection<ObstacleFound> obstacles() {
        Set<ObstacleFound> found = new LinkedHashSet<>();
        for (Obstacle obstacle : mayStand) {
            ObstacleFound.of(obstacle, asOf()).ifPresent(found::add);
        }
        return found;
    }

    public Outcome outcome() {
        return on(asOf());
    }

    /** Whether an answer rests on rules that are made up. */
    public boolean illustrative() {
        return answers().stream().anyMatch(answered -> answered.rule().confidence() == Confidence.ILLUSTRATIVE);
    }

    /** The first day on which the verdict is another by itself, rules that come and go considered; absent when it stays. */
    public @Nullable LocalDate flipsOn() {
        Outcome now = outcome();
        LocalDate day = asOf();
        while (true) {
            Optional<LocalDate> next = next(day);
            if (next.isEmpty()) {
                return null;
            }
            day = next.get();
            if (on(day) != now) {
                return day;
            }
        }
    }

    /** Since when the verdict has been what it is, looked at from a day on; empty when it was so from then on. */
    Optional<LocalDate> since(LocalDate from) {
        Outcome last = on(from);
        Optional<LocalDate> since = Optional.empty();
        for (Optional<LocalDate> turn = next(from);
                turn.isPresent() && !turn.get().isAfter(asOf());
                turn = next(turn.get())) {
            Outcome then = on(turn.get());
            if (then != last) {
                since = turn;
            }
            last = then;
        }
        return since;
    }

    Outcome on(LocalDate day) {
        List<Outcome> asked =
                every.stream().flatMap(answer -> counted(answer, day).stream()).toList();
        Outcome rules = asked.isEmpty() ? Outcome.UNKNOWN : Outcome.all(asked.stream());
        return rules.and(
                Outcome.any(mayStand.stream().map(obstacle -> obstacle.stands().apply(day)))
                        .not());
    }

    private Optional<Outcome> counted(Answer answer, LocalDate day) {
        return answer.on(day, answer.inForce(day, named()))
                .map(outcome -> outcome == Outcome.FAIL && !answer.binding() ? Outcome.UNKNOWN : outcome);
    }

    /** The first day after this one on which one of the answers changes, or what stands in the way. */
    private Optional<LocalDate> next(LocalDate day) {
        Stream<LocalDate> answers = every.stream()
                .flatMap(answer -> Turns.after(
                        day,
                        Stream.concat(
                                answer.days(), Judgement.ends(answer.ruleSet().period())),
                        later -> counted(answer, later))
                        .stream());
        Stream<LocalDate> obstacles = mayStand.stream()
                .flatMap(obstacle -> Turns.after(day, obstacle.days().stream(), obstacle.stands()).stream());
        return Stream.concat(answers, obstacles).min(LocalDate::compareTo);
    }
}
