package org.cadregraph.api;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of record that have a global id; its first letter says which. */
public enum RecordKind {
    ORGANISATION('o'),
    POSITION('p'),
    CADRE('c'),
    TERM('m'),
    TENURE('t'),
    DECISION('d'),
    PLANNING_ENTRY('q'),
    DISCIPLINE('k'),
    EVALUATION('e'),
    WORKING_GROUP('w'),
    TRUST_VOTE('v'),
    INSPECTION('i'),
    COMMENDATION('n'),
    POLICY_BENEFIT('b'),
    COURSE('u'),
    COURSE_CLASS('l'),
    ATTENDANCE('a'),
    ELECTION('x'),
    CANDIDACY('y'),
    PERSONNEL_CASE('z'),
    CASE_STEP('s'),
    CASE_VOTE('f'),
    POSITION_MANAGEMENT('h'),
    WAIVER('g'),
    DECISION_DRAFT('r');

    private static final int BYTES = 12;

    private final char letter;

    RecordKind(char letter) {
        this.letter = letter;
    }

    /**
     * The global id of the record that its source knows by this key. It is derived, so that the same import into
     * another database gives the same ids, and hashed, so that it does not tell the key.
     */
    public String id(String key) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha.digest((name() + '\0' + key).getBytes(StandardCharsets.UTF_8));
            return letter + new BigInteger(1, Arrays.copyOf(digest, BYTES)).toString(Character.MAX_RADIX);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The kind of the record that has this id; empty when no record can have it. */
    public static Optional<RecordKind> of(String id) {
        return Arrays.stream(values())
                .filter(kind -> !id.isEmpty() && id.charAt(0) == kind.letter)
                .findFirst();
    }
}
