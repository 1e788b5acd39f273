package org.cadregraph.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A {@link GraphTest} of what the adapter to the database has no part in: it runs over the embedded one alone. Why that
 * is so is the value.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("any-adapter")
public @interface AnyAdapter {

    String value();
}
