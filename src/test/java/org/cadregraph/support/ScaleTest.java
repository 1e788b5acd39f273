package org.cadregraph.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cadregraph.CadreGraph;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on the scale data: 100,000 cadres, or as many as {@code scale.cadres} says. It runs in
 * a process of its own, since the embedded server of the other tests is emptied by each of them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("scale")
@SpringBootTest(
        classes = CadreGraph.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "cadre.scale-data.cadres=${cadre.test.scale}")
@ContextConfiguration(initializers = TestServer.Initializer.class)
@Import({Api.class, Store.class})
public @interface ScaleTest {}
