package org.cadregraph.api;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one GraphQL request may ask for ({@code cadre.limits.*}), beside what it may take of the database.
 *
 * @param fieldsPerRequest most fields that one answer may hold
 * @param requestTime after this time an answer is given up
 */
@ConfigurationProperties("cadre.limits")
record LimitProperties(
        @DefaultValue("150000") int fieldsPerRequest,
        @DefaultValue("30s") Duration requestTime) {}
