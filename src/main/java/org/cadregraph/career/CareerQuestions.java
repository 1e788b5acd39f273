package org.cadregraph.career;

import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.BitSet;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RecordKey;
import org.cadregraph.career.CareerArguments.CareerScope;
import org.cadregraph.career.CareerArguments.PlaceInput;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.organisation.Organisations;
import org.cadregraph.organisation.Position;
import org.cadregraph.organisation.Positions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes questions about all careers of what somebody asks. */
@Component
class CareerQuestions {

    private final AllCareers careers;
    private final Organisations organisations;
    private final Positions positions;
    private final OrganisationPosts posts;
    private final Clock clock;
    private final SmallGroups small;
    private SoftReference<Learnt> learnt = new SoftReference<>(null);

    /** What was foretold, and of what. */
    private record Learnt(
            CareerTable table, CareerView.@Nullable Seen seen, LocalDate asOf, Cells cells, Foretelling foretelling) {}

    CareerQuestions(
            AllCareers careers,
            Organisations organisations,
            Positions positions,
            OrganisationPosts posts,
            Clock clock,
            SmallGroups small) {
        this.careers = careers;
        this.organisations = organisations;
        this.positions = positions;
        this.posts = posts;
        this.clock = clock;
        this.small = small;
    }

    /**
     * A question as it was put.
     *
     * @param within numbers of the posts that are looked at; all when absent
     * @param known up to this day it is known that what runs is running
     */
    record Asked(
            CareerView view,
            CareerArguments arguments,
            LocalDate asOf,
            @Nullable BitSet within,
            int known,
            Cells cells) {

        Places places() {
            return Places.of(
                    view,
                    arguments.unit(),
                    lineageUntil(),
                    Boolean.TRUE.equals(arguments.scope().beside()));
        }

        int lineageUntil() {
            return Boolean.TRUE.equals(arguments.scope().acrossLineage()) ? CareerTable.day(asOf) : Places.NO_LINEAGE;
        }

        CareerQuestion of(Places places) {
            CareerScope scope = arguments.scope();
            return new CareerQuestion(
                    view,
                    places,
                    CareerTable.day(asOf),
                    known,
                    scope.begunFrom() == null ? Integer.MIN_VALUE : CareerTable.day(scope.begunFrom()),
                    scope.begunTo() == null ? Integer.MAX_VALUE : CareerTable.day(scope.begunTo()),
                    cells);
        }
    }

    /** A place that was named, and the posts that it stands for. */
    record Named(CareerPlace place, BitSet posts) {}

    /** @throws Problem when an argument names nothing, or asks for more than may be told */
    Asked ask(Viewer viewer, CareerArguments arguments) {
        Cells cells = small.cells(viewer, arguments);
        CareerScope scope = arguments.scope();
        Organisation organisation = scope.organisation() == null ? null : organisation(viewer, scope.organisation());
        CareerView view = careers.of(viewer, arguments.belief());
        BitSet within = null;
        if (organisation != null) {
            BitSet numbers = new BitSet();
            posts.of(viewer, organisation.id(), Boolean.TRUE.equals(scope.subtree()))
                    .forEach(id -> {
                        Integer number = view.table().number(id);
                        if (number != null) {
                            numbers.set(number);
                        }
                    });
            within = numbers;
        }
        LocalDate asOf = arguments.asOf() == null ? LocalDate.now(clock) : arguments.asOf();
        return new Asked(view, arguments, asOf, within, known(arguments), cells);
    }

    private int known(CareerArguments arguments) {
        LocalDate today = LocalDate.now(clock);
        OffsetDateTime knownAt = arguments.knownAt();
        LocalDate recorded = knownAt == null
                ? today
                : knownAt.atZoneSameInstant(clock.getZone()).toLocalDate();
        return CareerTable.day(recorded.isBefore(today) ? recorded : today);
    }

    private Organisation organisation(Viewer viewer, RecordKey by) {
        Organisation organisation = organisations.one(viewer, by);
        if (organisation == null) {
            throw new Problem(
                    Problem.Code.NOT_FOUND,
                    "'among.organisation' names none that exists: name it by its key or its id");
        }
        return organisation;
    }

    /**
     * The place that an argument names, within what is looked at.
     *
     * @param argument what it is called
     */
    Named named(Viewer viewer, Asked asked, String argument, PlaceInput input) {
        CareerView view = asked.view();
        RecordKey key = input.position();
        String kind = input.kind();
        CareerUnit unit = key != null ? CareerUnit.POSITION : kind != null ? CareerUnit.KIND : CareerUnit.RANK;
        Predicate<CareerTable.Post> named;
        CareerPlace place;
        if (key != null) {
            Position position = positions.one(viewer, key);
            Integer number = position == null ? null : view.table().number(position.id());
            if (number == null) {
                throw unknown(argument, "position", "names none that exists: name it by its key or its id");
            }
            int end = Places.last(view, number, asked.lineageUntil());
            named = post -> same(asked, post, end);
            place = CareerPlace.of(unit, view.table().posts().get(end));
        } else {
            named = kind != null ? post -> kind.equals(post.kind()) : post -> Objects.equals(input.rank(), post.rank());
            place = new CareerPlace(unit, null, kind, input.rank());
        }
        BitSet posts = posts(asked, named, null);
        if (posts.isEmpty()) {
            throw unknown(argument, unit.name().toLowerCase(Locale.ROOT), "is that of no post that you see");
        }
        return new Named(place, asked.within() == null ? posts : posts(asked, named, asked.within()));
    }

    /** What was learnt last is kept: to learn takes much longer than to tell. */
    synchronized Foretelling foretelling(Asked asked) {
        Learnt last = learnt.get();
        if (last == null
                || last.table() != asked.view().table()
                || !Objects.equals(last.seen(), asked.view().seen())
                || !last.asOf().equals(asked.asOf())
                || !last.cells().equals(asked.cells())) {
            last = new Learnt(
                    asked.view().table(),
                    asked.view().seen(),
                    asked.asOf(),
                    asked.cells(),
                    Foretelling.of(asked.view(), asked.asOf(), asked.cells()));
            learnt = new SoftReference<>(last);
        }
        return last.foretelling();
    }

    private static Problem unknown(String argument, String field, String what) {
        return new Problem(Problem.Code.NOT_FOUND, "'%s.%s' %s".formatted(argument, field, what));
    }

    private static boolean same(Asked asked, CareerTable.Post post, int end) {
        int number = asked.view().table().required(post.id());
        return Places.last(asked.view(), number, asked.lineageUntil()) == end;
    }

    private static BitSet posts(Asked asked, Predicate<CareerTable.Post> named, @Nullable BitSet within) {
        BitSet found = new BitSet();
        for (int post = 0; post < asked.view().table().posts().size(); post++) {
            if (asked.view().sees(post)
                    && (within == null || within.get(post))
                    && named.test(asked.view().table().posts().get(post))) {
                found.set(post);
            }
        }
        return found;
    }
}
