package org.cadregraph.sample;

/**
 * An organisation while the city is drawn up.
 *
 * @param key its key
 * @param name its name
 * @param english its name in English
 * @param scope key of the city, ward, commune or province whose organisation it is; they share terms
 */
record Body(String key, String name, String english, Area area, String scope) {}
