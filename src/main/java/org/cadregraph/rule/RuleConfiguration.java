package org.cadregraph.rule;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules are read once, at the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RuleProperties.class)
class RuleConfiguration {

    @Bean
    Texts ruleTexts() {
        return Texts.shipped();
    }

    @Bean
    RuleSets ruleSets(RuleProperties properties, Texts texts) {
        return RuleFiles.load(properties.directory(), texts);
    }

    @Bean
    WorkingDays workingDays(RuleSets sets) {
        return new WorkingDays(sets.holidays());
    }

    @Bean
    Retirement retirement(RuleSets sets) {
        return new Retirement(sets);
    }
}
