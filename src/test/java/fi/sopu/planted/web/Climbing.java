package fi.sopu.planted.web;

import fi.sopu.portal.Says;

/** Planted: a page of a room that the plumbing of pages stands on. */
class Climbing {

    Says says;
}
