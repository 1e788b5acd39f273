package org.cadregraph.eligibility;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.cadregraph.graph.Viewer;
import org.cadregraph.planning.PlanningEntry;
import org.cadregraph.planning.Plans;
import org.cadregraph.rule.CitedRule;
import org.cadregraph.rule.Language;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.rule.Texts;
import org.cadregraph.tenure.Belief;
import org.cadregraph.tenure.Moment;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whether a plan has room for an entry: which caps it would exceed, of those that whoever asks may see. */
@Component
public class PlanRoom {

    private static final Plans.Asked ALL = new Plans.Asked(new Moment(Period.FOREVER, Belief.PRESENT), null, true);

    private final Plans plans;
    private final FactFinder factFinder;
    private final PlanLimits limits;
    private final Texts texts;
    private final Clock clock;

    PlanRoom(Plans plans, FactFinder factFinder, RuleSets sets, Texts texts, Clock clock) {
        this.plans = plans;
        this.factFinder = factFinder;
        this.limits = new PlanLimits(sets);
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * An entry as it is to be.
     *
     * @param id of the entry, new or as it is on record
     * @param cadre id of who
     * @param position id of the post
     * @param term id of the term; absent when it is for none
     */
    public record Entry(
            String id,
            String cadre,
            String position,
            @Nullable String term,
            Period period) {}

    /**
     * A cap that it would exceed.
     *
     * @param words what, by how many, and by which rule, in English
     */
    public record Exceeded(CitedRule rule, String words) {}

    /** The caps that it would exceed for sure. One that is exceeded already counts where the entry makes it worse. */
    public List<Exceeded> exceeded(Viewer viewer, Entry entry) {
        LocalDate today = LocalDate.now(clock);
        List<PlanningEntry> ofPost =
                plans.forPositions(viewer, List.of(entry.position()), ALL).getOrDefault(entry.position(), List.of());
        List<String> cadres = Stream.concat(
                        Stream.of(entry.cadre()),
                        ofPost.stream().map(other -> other.cadre().id()))
                .distinct()
                .toList();
        FactFinder.Found found = factFinder.find(viewer, cadres, List.of(entry.position()), today, Belief.PRESENT);
        Facts facts = found.facts().get(entry.cadre());
        if (facts == null || !found.posts().containsKey(entry.position())) {
            return List.of();
        }
        Stream<PlanningEntry> ofCadre = facts.plans().records().stream().map(Facts.Planned::entry);
        PlanChange change = new PlanChange(
                lines(ofPost.stream(), found),
                lines(ofCadre, found),
                lines(Stream.of(wished(entry, facts)), found).getFirst());
        return change.exceeded(limits, today).stream().map(this::told).toList();
    }

    private PlanningEntry wished(Entry entry, Facts facts) {
        return new PlanningEntry(
                entry.id(),
                entry.id(),
                facts.cadre(),
                entry.position(),
                entry.term(),
                null,
                null,
                null,
                false,
                entry.period(),
                null,
                null,
                null,
                OffsetDateTime.now(clock),
                null,
                entry.id());
    }

    private static List<PlanLine> lines(Stream<PlanningEntry> entries, FactFinder.Found found) {
        return entries.flatMap(entry -> {
                    Facts facts = found.facts().get(entry.cadre().id());
                    Post post = found.posts().get(entry.positionId());
                    return facts == null || post == null || entry.reversed()
                            ? Stream.empty()
                            : Stream.of(new PlanLine(entry, post, facts, null, Outcome.PASS));
                })
                .toList();
    }

    private Exceeded told(PlanChange.Exceeded exceeded) {
        LimitAnswer cap = exceeded.cap();
        return new Exceeded(
                new CitedRule(cap.ruleSet(), cap.rule()),
                cap.text(Language.EN, texts) + " On " + exceeded.day() + ", with this entry, by "
                        + cap.rule().citation() + " (" + cap.rule().title().in(Language.EN)
                        + "): remove another entry first");
    }
}
