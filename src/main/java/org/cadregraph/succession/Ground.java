package org.cadregraph.succession;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What can be reached from the openings of a question, read from the board once. Everything is numbered in an order that does
 * not depend on that of the board: the search decides ties by these numbers.
 */
final class Ground {

    /** An opening, and how it ends when nobody fills it. */
    record Seat(int number, Opening opening, Ending ending) {}

    /** A candidate for a seat. */
    record Option(Candidate candidate, int person, List<Seat> leaves) {}

    /**
     * A seat that is open in a plan.
     *
     * @param vacatedByStep as {@link MovePlan.Step#vacatedByStep()}
     */
    record OpenSeat(Seat seat, int depth, int vacatedByStep) {

        /** Whether it makes no difference which of both is filled by whom. */
        boolean isLike(OpenSeat other) {
            return seat.number() == other.seat.number() && depth == other.depth;
        }
    }

    private final MoveQuestion question;
    private final Board board;
    private final Map<Opening, Seat> seats = new LinkedHashMap<>();
    private final Map<Integer, List<Option>> options = new HashMap<>();
    private final Map<String, Integer> persons = new HashMap<>();
    private final List<Seat> given;

    Ground(MoveQuestion question, Board board) {
        this.question = question;
        this.board = board;
        // They have the lowest numbers, so that the few who must move fit into the bits of an int.
        Stream.concat(question.mustMove().stream(), question.fixed().values().stream())
                .sorted()
                .forEach(this::person);
        given = question.openings().stream()
                .sorted(Opening.ORDER)
                .map(this::seat)
                .toList();
        List<Seat> reached = List.copyOf(seats.values());
        for (int depth = 1; depth <= question.depth() && !reached.isEmpty(); depth++) {
            int known = seats.size();
            reached.forEach(this::explore);
            reached = seats.values().stream().skip(known).toList();
        }
    }

    private Seat seat(Opening opening) {
        Seat known = seats.get(opening);
        if (known == null) {
            known = new Seat(seats.size(), opening, board.ending(opening));
            seats.put(opening, known);
        }
        return known;
    }

    /** The number of a cadre. */
    int person(String cadre) {
        Integer next = persons.size();
        return Objects.requireNonNullElse(persons.putIfAbsent(cadre, next), next);
    }

    private void explore(Seat seat) {
        if (seat.ending() != Ending.ABOLISHED) {
            List<Option> found = new ArrayList<>();
            board.candidates(seat.opening()).stream()
                    .filter(candidate ->
                            question.allows(candidate.cadre(), seat.opening().post()))
                    .distinct()
                    .sorted(Candidate.ORDER)
                    .forEachOrdered(candidate ->
                            found.add(new Option(candidate, person(candidate.cadre()), left(candidate, seat))));
            options.put(seat.number(), found);
        }
    }

    private List<Seat> left(Candidate candidate, Seat seat) {
        return candidate.leaves().stream()
                .map(post -> seat(new Opening(post, seat.opening().on())))
                .toList();
    }

    /** The seats that are open from the beginning. */
    List<OpenSeat> given() {
        return given.stream().map(seat -> new OpenSeat(seat, 1, -1)).toList();
    }

    /** Adds to those who must move the cadres to whom the posts of the seats are fixed. */
    void addFixed(List<OpenSeat> open, BitSet owed) {
        for (OpenSeat each : open) {
            String cadre = question.fixed().get(each.seat().opening().post());
            if (cadre != null) {
                owed.set(person(cadre));
            }
        }
    }

    /** Who may fill a seat at this depth. */
    List<Option> options(OpenSeat open) {
        return open.depth() > question.depth()
                ? List.of()
                : options.getOrDefault(open.seat().number(), List.of());
    }

    /** The seats that come to be open by a move. */
    List<OpenSeat> left(Option option, int depth, int step) {
        return option.leaves().stream()
                .map(seat -> new OpenSeat(seat, depth + 1, step))
                .toList();
    }

    /** How a seat ends that is not filled. */
    Ending ending(OpenSeat open) {
        Ending ending = open.seat().ending();
        return open.depth() > question.depth() && ending == Ending.LEFT_VACANT ? Ending.TOO_DEEP : ending;
    }

    /** What it is worth that a seat ends. */
    int endingScore(OpenSeat open) {
        return board.score(ending(open));
    }
}
