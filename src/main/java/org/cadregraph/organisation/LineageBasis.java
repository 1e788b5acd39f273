package org.cadregraph.organisation;

/** Why a post is taken to be carried on as another. */
public enum LineageBasis {
    /** Its source says so. */
    RECORDED,
    /** The organisations' own step, and posts of one kind on both sides. */
    SAME_KIND,
    /** The organisations' own step, and posts of one title on both sides. */
    SAME_TITLE
}
