package org.cadregraph.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;

/** Collects all that is wrong with the input of one mutation, so that its sender learns it at once. */
public final class InputProblems {

    private static final String ARGUMENT = "input";

    private final List<InputProblem> found = new ArrayList<>();

    /** The change is refused; its transaction is rolled back. */
    public static final class Refused extends RuntimeException {

        private final transient List<InputProblem> problems;

        Refused(List<InputProblem> problems) {
            super(problems.toString());
            this.problems = List.copyOf(problems);
        }

        /** Why. */
        public List<InputProblem> problems() {
            return problems;
        }
    }

    /**
     * Notes a problem.
     *
     * @param path the field at fault, below the input
     */
    public void add(Problem.Code code, String message, String... path) {
        List<String> whole = new ArrayList<>(List.of(ARGUMENT));
        whole.addAll(List.of(path));
        found.add(new InputProblem(code, message, whole));
    }

    /** Ends the mutation here unless the record that it changes is there, at the version that its sender saw. */
    public void expectVersion(@Nullable String present, @Nullable String expected) {
        checkVersion(present, expected);
        refuseIfAny();
    }

    /**
     * Notes a problem unless a record is there, at the version that the sender saw.
     *
     * @param present the record's version; absent when there is no such record
     * @param within where in the input {@code id} and {@code expectedVersion} stand
     */
    public void checkVersion(@Nullable String present, @Nullable String expected, String... within) {
        if (present == null) {
            add(Problem.Code.NOT_FOUND, "No record of this kind has this id", below(within, "id"));
        } else if (!present.equals(expected)) {
            add(
                    Problem.Code.CONFLICT,
                    "The record has changed since: look at it as it stands now, and send the change with its version",
                    below(within, "expectedVersion"));
        }
    }

    /** Ends the mutation here when the key of a new record is taken, or anything is wrong so far. */
    public void expectNew(boolean isNew) {
        if (!isNew) {
            add(
                    Problem.Code.DUPLICATE_KEY,
                    "A record has this key already: correct that one, or give another key, or none",
                    "key");
        }
        refuseIfAny();
    }

    /** Notes a problem when somebody who does not see all records chooses a key: that it is taken would tell of others. */
    public void expectNoKey(Viewer viewer, @Nullable String given) {
        if (given != null && !viewer.everything()) {
            add(
                    Problem.Code.FORBIDDEN,
                    "Keys are chosen by those who work for all organisations: leave the key out, and one is made",
                    "key");
        }
    }

    private static String[] below(String[] within, String field) {
        String[] path = Arrays.copyOf(within, within.length + 1);
        path[within.length] = field;
        return path;
    }

    /** Ends the mutation here if anything is wrong so far: what follows could not be judged. */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new Refused(found);
        }
    }
}
