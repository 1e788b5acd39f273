package org.cadregraph.benchmark;

import java.util.List;
import org.cadregraph.CadreGraph;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.SpringApplication;

/**
 * The product without what decides who may see what and how much: the one with whom it is compared to see the cost. What a
 * request costs is counted still, since what a request supposes hangs on it.
 */
final class UnguardedProgram {

    /** By their names; one that is gone ends the program. */
    private static final List<String> GUARDS = List.of(
            "securityFilterChainRegistration",
            "hostFilter",
            "ruleOfEachField",
            "fieldRules",
            "loggedAnswers",
            "rightsInterceptor",
            "bodyFilter",
            "rateFilter",
            "turnstileFilter",
            "slowHeads",
            "fewHooks",
            "limitInstrumentation",
            "streamCosts");

    private UnguardedProgram() {}

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(CadreGraph.class);
        BeanFactoryPostProcessor remover = beans -> {
            if (beans instanceof BeanDefinitionRegistry registry) {
                GUARDS.forEach(registry::removeBeanDefinition);
            }
        };
        application.addInitializers(context -> context.addBeanFactoryPostProcessor(remover));
        application.run(arguments);
    }
}
