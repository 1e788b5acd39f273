package org.cadregraph.career;

import java.time.LocalDate;
import java.util.Arrays;
import org.cadregraph.api.Problem;
import org.cadregraph.career.CareerArguments.CareerScope;
import org.cadregraph.graph.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says how finely somebody may ask of all careers, so that small groups do not show. */
@Component
class SmallGroups {

    /** Who may read careers one by one may count them one by one. */
    private static final String RECORDS = "records";

    private final int smallest;

    SmallGroups(@Value("${cadre.careers.smallest-cell:5}") int smallest) {
        if (smallest < 1) {
            throw new IllegalArgumentException("cadre.careers.smallest-cell is 1 or more, not " + smallest);
        }
        this.smallest = smallest;
    }

    /**
     * How numbers are told to somebody.
     *
     * @throws Problem when they may not ask so finely
     */
    Cells cells(Viewer viewer, CareerArguments arguments) {
        boolean everything = viewer.sees(RECORDS);
        if (!everything) {
            coarse(arguments);
        }
        Integer wanted = arguments.smallestCell();
        if (wanted == null) {
            return new Cells(smallest);
        }
        if (wanted < 1) {
            throw new Problem(Problem.Code.INVALID_ARGUMENT, "'smallestCell' is 1 or more, not " + wanted);
        }
        // One number told in two roundings is known as it is.
        if (wanted != smallest && !everything) {
            throw new Problem(
                    Problem.Code.FORBIDDEN,
                    "'smallestCell' is " + smallest + " for those who may not read careers themselves");
        }
        return new Cells(wanted);
    }

    /** By periods that begin and end a day later, what happened on that day could be told. */
    private static void coarse(CareerArguments arguments) {
        if (arguments.knownAt() != null) {
            throw new Problem(
                    Problem.Code.FORBIDDEN, "'knownAt' is for those who may read careers themselves: leave it out");
        }
        CareerScope scope = arguments.scope();
        for (LocalDate day : Arrays.asList(arguments.asOf(), scope.begunFrom(), scope.begunTo())) {
            if (day != null && day.getDayOfYear() != 1) {
                throw new Problem(
                        Problem.Code.FORBIDDEN,
                        "'asOf', 'begunFrom' and 'begunTo' are the first day of a year for those who may not read careers"
                                + " themselves, not " + day);
            }
        }
    }
}
