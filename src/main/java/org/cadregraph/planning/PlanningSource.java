package org.cadregraph.planning;

/** From which group of people somebody is planned. */
public enum PlanningSource {
    /** Đối tượng 1. */
    OBJECT_1,
    /** Đối tượng 2. */
    OBJECT_2
}
