package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Not from the place where the post is. The record says nobody's native place (quê quán), so nobody is known to be. */
record FromElsewhere() implements Judgement {

    @Override
    public Finding on(LocalDate day) {
        return Finding.unknown(FactKind.NATIVE_PLACE);
    }

    @Override
    public Stream<LocalDate> days() {
        return Stream.empty();
    }
}
