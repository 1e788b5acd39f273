package org.cadregraph.decision;

import java.util.EnumSet;
import java.util.Set;
import org.cadregraph.rule.Action;
import org.cadregraph.tenure.TenureKind;
import org.jspecify.annotations.Nullable;

/** What a decision does with a cadre, or with a post. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are filled once
public enum ActionKind {
    /** Bổ nhiệm. */
    APPOINT(
            TenureKind.APPOINTMENT,
            Action.APPOINT,
            Part.CADRE.needed(),
            Part.POSITION.needed(),
            Part.FROM_POSITION.optional(),
            Part.UNTIL.optional(),
            Part.TERM.optional(),
            Part.PERSONNEL_CASE.optional()),
    /** Bổ nhiệm lại. */
    REAPPOINT(
            TenureKind.REAPPOINTMENT,
            Action.REAPPOINT,
            Part.CADRE.needed(),
            Part.POSITION.needed(),
            Part.UNTIL.optional(),
            Part.TERM.optional(),
            Part.PERSONNEL_CASE.optional()),
    /** Bầu, or the approval of an election. */
    ELECT(
            TenureKind.ELECTION,
            null,
            Part.CADRE.needed(),
            Part.POSITION.needed(),
            Part.ELECTION.needed(),
            Part.FROM_POSITION.optional(),
            Part.TERM.optional()),
    /** Giới thiệu ứng cử. */
    NOMINATE(
            null,
            Action.NOMINATE,
            Part.CADRE.needed(),
            Part.POSITION.needed(),
            Part.ELECTION.needed(),
            Part.TERM.optional(),
            Part.PERSONNEL_CASE.optional()),
    /** Điều động. */
    TRANSFER(
            TenureKind.TRANSFER,
            Action.APPOINT,
            Part.CADRE.needed(),
            Part.POSITION.needed(),
            Part.FROM_POSITION.needed(),
            Part.UNTIL.optional(),
            Part.PERSONNEL_CASE.optional()),
    /** Biệt phái: the post that the cadre comes from stays theirs. */
    SECOND(
            TenureKind.SECONDMENT,
            null,
            Part.CADRE.needed(),
            Part.POSITION.needed(),
            Part.UNTIL.needed(),
            Part.FROM_POSITION.optional()),
    /** Luân chuyển: the post that the cadre comes from becomes vacant. */
    ROTATE(
            TenureKind.ROTATION,
            Action.ROTATE,
            Part.CADRE.needed(),
            Part.POSITION.needed(),
            Part.FROM_POSITION.needed(),
            Part.UNTIL.needed(),
            Part.PURPOSE.optional()),
    /** Ends a rotation or a secondment; the cadre goes to the post that is named, or to none. */
    RETURN(TenureKind.TRANSFER, null, Part.CADRE.needed(), Part.FROM_POSITION.needed(), Part.POSITION.optional()),
    /** Quyền, phụ trách. */
    ACT(TenureKind.APPOINTMENT, null, Part.CADRE.needed(), Part.POSITION.needed(), Part.UNTIL.optional()),
    /** Đình chỉ công tác, tạm đình chỉ. */
    SUSPEND(null, null, Part.CADRE.needed(), Part.POSITION.needed(), Part.UNTIL.optional(), Part.PURPOSE.optional()),
    /** Kéo dài thời gian giữ chức vụ. */
    EXTEND(null, null, Part.CADRE.needed(), Part.POSITION.needed(), Part.UNTIL.needed()),
    /** Miễn nhiệm, thôi giữ chức vụ. */
    RELIEVE(null, null, Part.CADRE.needed(), Part.POSITION.needed()),
    /** Từ chức. */
    RESIGN(null, null, Part.CADRE.needed(), Part.POSITION.needed()),
    /** Cách chức. */
    DISMISS(null, null, Part.CADRE.needed(), Part.POSITION.needed()),
    /** Nghỉ hưu: the cadre leaves every post. */
    RETIRE(null, null, Part.CADRE.needed()),
    /** Từ trần: the cadre leaves every post. */
    DEATH(null, null, Part.CADRE.needed()),
    /** Bãi bỏ chức danh: nobody holds the post on that day, and nobody can after it. */
    ABOLISH(null, null, Part.POSITION.needed());

    private final @Nullable TenureKind begins;
    private final @Nullable Action judged;
    private final Set<Part> needed = EnumSet.noneOf(Part.class);
    private final Set<Part> taken = EnumSet.noneOf(Part.class);

    ActionKind(@Nullable TenureKind begins, @Nullable Action judged, Part.Taken... parts) {
        this.begins = begins;
        this.judged = judged;
        for (Part.Taken each : parts) {
            taken.add(each.part());
            if (each.needed()) {
                needed.add(each.part());
            }
        }
    }

    /** How a tenure begins that it begins; absent when it begins none. */
    @Nullable TenureKind begins() {
        return begins;
    }

    /** As what the rules judge it; absent when they are not asked. */
    @Nullable Action judged() {
        return judged;
    }

    boolean needs(Part part) {
        return needed.contains(part);
    }

    boolean takes(Part part) {
        return taken.contains(part);
    }

    /** Whether the cadre leaves every post. */
    boolean leavesAll() {
        return this == RETIRE || this == DEATH;
    }

    /** The part that names the post that the cadre leaves; absent when they leave none, or all. */
    @Nullable Part leaves() {
        return switch (this) {
            case REAPPOINT, RELIEVE, RESIGN, DISMISS -> Part.POSITION;
            case APPOINT, ELECT, TRANSFER, ROTATE, RETURN -> Part.FROM_POSITION;
            case NOMINATE, SECOND, ACT, SUSPEND, EXTEND, RETIRE, DEATH, ABOLISH -> null;
        };
    }
}
