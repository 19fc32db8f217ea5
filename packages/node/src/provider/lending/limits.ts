/**
 * Checkpoints of prompts that are worked on for a client before they are due, at once and lost
 * within `LENT_FORGET_MS`; one more for each that it has paid. A prompt of 32,000 tokens takes 62.
 * A wallet made for it takes as many for nothing, where no other takes any.
 */
export const LINE_NEW_CHECKPOINTS = 64n

/** The same for a client that has paid much. */
export const LINE_CHECKPOINTS_MAX = 1_024n

/**
 * Checkpoints that each client may take whatever others took, as a usual prompt of 4,000 tokens
 * does, for as many clients as `LENT_USUAL_CLIENTS_MAX`.
 */
export const LENT_USUAL_CHECKPOINTS = 8n

/**
 * Clients that have not paid a checkpoint, and as many that have, for which
 * `LENT_USUAL_CHECKPOINTS` are kept. It takes as many funded wallets to use them up for an hour,
 * and shuts newcomers out as their openings do; who pays a prompt ahead needs none of it.
 */
export const LENT_USUAL_CLIENTS_MAX = 64n

/**
 * Checkpoints that all clients together that have not paid one may take, beside the usual prompt of
 * each. Fresh wallets take 640 in an hour in all, at the price of 64 of them with a deposit, whose
 * prompts wait in turn with those of clients that pay.
 */
export const LENT_NEW_CLIENTS_MAX = 128n

/**
 * Part of what others left of a common line that one client may take, as a divisor. The first has
 * half, the next a quarter, so that whoever comes later has something, and longer prompts sooner.
 */
export const LENT_SHARE_DIVISOR = 2n

/**
 * Checkpoints that all clients that have paid may take, beside the usual prompt of each and a part
 * of what was earned within `LENT_WINDOW_MS`. A wallet of a stranger takes of it once it has paid a
 * checkpoint.
 */
export const LENT_BASE_CHECKPOINTS = 256n

/**
 * Part of what was earned of late that may be lent, as a divisor: clients that have paid, by
 * agreement, take no more than an eighth of a day's pay beyond the base.
 */
export const LENT_EARNED_DIVISOR = 8n

/** Milliseconds of which the pay counts for what is lent. */
export const LENT_WINDOW_MS = 24 * 60 * 60_000

/** Milliseconds after which a prompt that was never paid is forgotten. */
export const LENT_FORGET_MS = 60 * 60_000

/**
 * Milliseconds that a question waits for what others have at work to be paid, before it is refused.
 * Who waits holds no turn and costs its place among the streams of its session.
 */
export const LOAN_WAIT_MS = 30_000

/**
 * Questions of one client that wait so. Each is looked at whenever something is repaid; a stranger
 * has as many looked at for each wallet that has a session, and others do not wait for it.
 */
export const LOANS_WAITING_MAX = 16
