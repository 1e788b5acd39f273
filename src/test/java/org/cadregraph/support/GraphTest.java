package org.cadregraph.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cadregraph.CadreGraph;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application over HTTP, on the embedded server of the test process: once through the embedded
 * adapter, and once more over Bolt (the build runs all that carry the tag a second time), unless {@link AnyAdapter} says why
 * not.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("graph")
@SpringBootTest(
        classes = CadreGraph.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "cadre.demonstration-data=false")
@ContextConfiguration(initializers = TestServer.Initializer.class)
@Import({Api.class, Store.class})
public @interface GraphTest {}
