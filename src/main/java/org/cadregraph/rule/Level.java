package org.cadregraph.rule;

/** The levels of the political system. */
public enum Level {
    /** Trung ương. */
    CENTRAL,
    /** Tỉnh, thành phố trực thuộc trung ương. */
    PROVINCE,
    /** Huyện, thị xã, thành phố thuộc tỉnh; until 30/6/2025. */
    DISTRICT,
    /** Xã, phường, thị trấn. */
    COMMUNE
}
