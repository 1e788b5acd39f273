package org.cadregraph.career;

/** How the organisation of a post lies to that of another post. */
enum Relation {
    SAME_ORGANISATION(0),
    /** The parent, a child, or another child of the same parent. */
    NEAR(1),
    ELSEWHERE(2);

    static final int COUNT = 3;

    private final int code;

    Relation(int code) {
        this.code = code;
    }

    /** From 0 to below {@link #COUNT}. */
    int code() {
        return code;
    }

    static Relation of(int code) {
        return switch (code) {
            case 0 -> SAME_ORGANISATION;
            case 1 -> NEAR;
            case 2 -> ELSEWHERE;
            default -> throw new IllegalArgumentException("No relation has the code " + code);
        };
    }
}
