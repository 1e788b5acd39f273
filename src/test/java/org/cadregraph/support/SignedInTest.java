package org.cadregraph.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;

/** A {@link GraphTest} in which one has to sign in: {@link Tokens} makes what it takes. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@GraphTest
@ContextConfiguration(initializers = {TestServer.Initializer.class, Tokens.Initializer.class})
public @interface SignedInTest {}
