package org.cadregraph.api;

import java.util.List;

/**
 * Why a mutation was refused.
 *
 * @param code what kind of problem
 * @param message for people: what is wrong and what to do
 * @param path the field at fault, from the argument on: {@code input}, {@code names}, {@code 0}, {@code to}
 */
public record InputProblem(Problem.Code code, String message, List<String> path) {}
