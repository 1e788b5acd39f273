package org.cadregraph.sample;

/** The part of public life that a post stands in: people move within one more often than between two. */
enum Area {
    /** The Party committee, Council, People's Committee, departments and mass organisations of the city. */
    CITY,
    /** The city's wards and communes until 2025. */
    COMMUNE,
    /** The wards that followed them in 2025. */
    WARD,
    /** Public service units of the city. */
    UNIT,
    SCHOOL,
    PROVINCE,
    /** Military command and police, whose officers come from outside and go back there. */
    ARMED
}
