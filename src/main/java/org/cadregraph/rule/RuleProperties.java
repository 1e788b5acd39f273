package org.cadregraph.rule;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where an office keeps rules of its own.
 *
 * @param directory of its rule files; absent when it has none
 */
@ConfigurationProperties("cadre.rules")
record RuleProperties(@Nullable Path directory) {}
