package org.cadregraph.sample;

/** Scale data cannot be made as asked. */
final class ScaleDataRefused extends RuntimeException {

    private final String action;

    /**
     * Says why.
     *
     * @param what is wrong
     * @param action what to do
     */
    ScaleDataRefused(String what, String action) {
        super(what);
        this.action = action;
    }

    String action() {
        return action;
    }
}
