package org.cadregraph.limit;

import graphql.GraphQLContext;

/** Who may ask for the schema. A request may when the setting allows it and every rule of this kind does. */
@FunctionalInterface
public interface IntrospectionRule {

    /** @param context of the request; it holds who asks */
    boolean allows(GraphQLContext context);
}
