package org.cadregraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordKindTest {

    // Once given out, an id never changes. These were computed apart: SHA-256 of kind, NUL and key, its first 96 bits.
    @ParameterizedTest
    @CsvSource({
        "ORGANISATION, Q881, o5tnttmfxxse183e7xbm",
        "ORGANISATION, Đỗ Mười, o3g2lsov84tbpujhi2fr",
        "POSITION, Q881, p6lcy0bml22ff5jhwgjh",
        "POSITION, Đỗ Mười, p38fq4bbhv0afddfoogy",
        "CADRE, Q881, c56q17atmstsd54gq7gc",
        "CADRE, Đỗ Mười, c1iiyetjrcc7gaojcalh",
        "TERM, Q881, m1b0ipb6wcriou4tier9",
        "TERM, Đỗ Mười, mfjwwi7alsojrfey6f9",
        "TENURE, Q881, t6270aqwpj0ppsawr6fz",
        "TENURE, Đỗ Mười, t4aos2877t2xmkmbliar",
        "DECISION, Q881, d447t3hpf8c0hqcscrgq",
        "DECISION, Đỗ Mười, dsapzpc1te0b2mxnrjw",
        "PLANNING_ENTRY, Q881, q3ss07p3w0bpqagbhoqt",
        "PLANNING_ENTRY, Đỗ Mười, q1tpikzld2kvcvn25u1h",
        "EVALUATION, Q881, e1mtwtvw92ilahkk3v0h",
        "EVALUATION, Đỗ Mười, e4amre0lxeaodons7j5u",
        "WORKING_GROUP, Q881, w37stoxfacuvb8hp37nq",
        "WORKING_GROUP, Đỗ Mười, w6j5gvmbwlboajvvvjjk",
        "TRUST_VOTE, Q881, v4vqdpbfvzoi2wjp065u",
        "TRUST_VOTE, Đỗ Mười, v5w7sh0ge9p3jmhcm50u",
        "INSPECTION, Q881, i4wwzg7d7xspli82vvki",
        "INSPECTION, Đỗ Mười, iokxcvmqjlvof2v2z2s",
        "COMMENDATION, Q881, n1nk0jfxjd7i4msmo8fx",
        "COMMENDATION, Đỗ Mười, n3yphyk64awr91p3zc78",
        "POLICY_BENEFIT, Q881, b2x3ydqnbzswy96wy12i",
        "POLICY_BENEFIT, Đỗ Mười, b4fgf4dpg1m6k3oicher",
        "COURSE, Q881, u7e7cazktscjgrv7v4o5",
        "COURSE, Đỗ Mười, u4bqwjjczo367yo1bmk0",
        "COURSE_CLASS, Q881, l4sywlsopzl6hd2gkajc",
        "COURSE_CLASS, Đỗ Mười, l1h2d7cs0qpc7sbdip4p",
        "ATTENDANCE, Q881, a48v3rputffowe455stf",
        "ATTENDANCE, Đỗ Mười, a3gtf3ur1awpilmv5x3k",
        "ELECTION, Q881, x4x1xjuxmyrhcf62kmxy",
        "ELECTION, Đỗ Mười, x63rz89z7y2c527w3jrh",
        "CANDIDACY, Q881, y1og53xs6si8lpdsu7ej",
        "CANDIDACY, Đỗ Mười, y4blhoywmjfneb7td6lb",
        "PERSONNEL_CASE, Q881, z49imzgjvgfjlun2riid",
        "PERSONNEL_CASE, Đỗ Mười, z5eogelt7xifu096v4g7",
        "CASE_STEP, Q881, s49fy6q2jcns2v8gwoqu",
        "CASE_STEP, Đỗ Mười, s2ry2c30au2kkww9dy28",
        "CASE_VOTE, Q881, f1bggb53id1npvz5tanz",
        "CASE_VOTE, Đỗ Mười, f39sym0h3m0shs7loaup",
        "POSITION_MANAGEMENT, Q881, h1q7gdss9zs9zx60ctiz",
        "POSITION_MANAGEMENT, Đỗ Mười, h3iivcprn368c8jm67wg",
        "WAIVER, Q881, g4lwj1e347sjcqot01zo",
        "WAIVER, Đỗ Mười, g6go5yzqo7r4ii1fah7x",
        "DECISION_DRAFT, Q881, r78p8o1g21tdlf8b2ujx",
        "DECISION_DRAFT, Đỗ Mười, r3v7506bwlw15jsttyq2"
    })
    void anIdNeverChanges(RecordKind kind, String key, String id) {
        assertThat(kind.id(key)).isEqualTo(id);
    }

    @Property(tries = 300)
    void theKindComesBackFromTheId(@ForAll RecordKind kind, @ForAll String key) {
        assertThat(RecordKind.of(kind.id(key))).contains(kind);
    }

    @Property(tries = 300)
    void anIdCanStandInAnAddressAsItIs(@ForAll RecordKind kind, @ForAll String key) {
        assertThat(kind.id(key)).matches("[a-z][0-9a-z]{11,19}");
    }

    @Test
    void manyKeysHaveAsManyIds() {
        int keys = 200_000;
        Set<String> ids = HashSet.newHashSet(keys);
        for (int number = 0; number < keys; number++) {
            ids.add(RecordKind.CADRE.id("Q" + number));
        }

        assertThat(ids).hasSize(keys);
    }

    @Test
    void oneKeyGivesEachKindAnIdThatDiffersBeyondItsLetter() {
        Set<String> tails = new HashSet<>();
        for (RecordKind kind : RecordKind.values()) {
            tails.add(kind.id("Q881").substring(1));
        }

        assertThat(tails).hasSameSizeAs(RecordKind.values());
    }

    @ParameterizedTest
    @EnumSource
    void theIdDoesNotTellTheKey(RecordKind kind) {
        assertThat(kind.id("secret")).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "j123", "C56q17atmstsd54gq7gc", "1", " c1", "đ1"})
    void whatNoRecordCanHaveIsOfNoKind(String id) {
        assertThat(RecordKind.of(id)).isEmpty();
    }
}
