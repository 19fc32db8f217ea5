/**
 * Checkpoints of prompts that are worked on for a client before they are due, at once and lost
 * within `LENT_FORGET_MS`; one more for each that it has paid. A prompt of 32,000 tokens takes 62.
 * A wallet made for it takes as many for nothing, once.
 */
export const LINE_NEW_CHECKPOINTS = 64n

/** The same for a client that has paid much. */
export const LINE_CHECKPOINTS_MAX = 1_024n

/**
 * The same for all clients together that have not paid a checkpoint. Four funded wallets use it up
 * for an hour, as they do with 64 openings; newcomers then have prompts answered up to what they
 * pay ahead, and whoever has paid is not touched.
 */
export const LENT_NEW_CLIENTS_MAX = 256n

/** The same for all clients, beside a part of what was earned within `LENT_WINDOW_MS`. */
export const LENT_BASE_CHECKPOINTS = 256n

/**
 * Part of what was earned of late that may be lent, as a divisor: all clients together, by
 * agreement, take no more than an eighth of a day's pay beyond the base.
 */
export const LENT_EARNED_DIVISOR = 8n

/** Milliseconds of which the pay counts for what is lent. */
export const LENT_WINDOW_MS = 24 * 60 * 60_000

/** Milliseconds after which a prompt that was never paid is forgotten. */
export const LENT_FORGET_MS = 60 * 60_000
