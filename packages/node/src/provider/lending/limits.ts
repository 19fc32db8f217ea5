/**
 * Checkpoints of prompts that a provider processes for a client before they are due: prompts in
 * progress, and unpaid prompts of the last `LENT_FORGET_MS`. Each paid checkpoint adds one. A
 * coding agent's first prompt of 60,000 tokens takes 117 checkpoints. A new wallet can use up the
 * whole line without payment, if other new wallets have left enough of the credit that they share
 * (`LENT_NEW_CLIENTS_MAX`).
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const CREDIT_LINE_NEW_CHECKPOINTS = 128n

/**
 * Largest credit line of a client that has paid enough, in checkpoints of prompts that the provider
 * processes for it before they are due. Met by: client; tested by
 * `packages/node/src/provider/honest.test.ts`.
 */
export const CREDIT_LINE_CHECKPOINTS_MAX = 1_024n

/**
 * Checkpoints reserved for each of `LENT_RESERVED_CLIENTS_MAX` clients, enough for a usual prompt
 * of 4,000 tokens.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const LENT_RESERVED_CHECKPOINTS = 8n

/**
 * Clients without a paid checkpoint for which `LENT_RESERVED_CHECKPOINTS` are reserved, and as many
 * clients with one. An attacker with this number of funded wallets exhausts the reserve for an
 * hour, which excludes new clients that do not prepay their prompts.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const LENT_RESERVED_CLIENTS_MAX = 64n

/**
 * Checkpoints that all clients without a paid checkpoint may take together, besides the reserved
 * ones. Attack: 64 new wallets, each with a deposit, take at most 768 checkpoints in an hour,
 * reserved ones included. If fewer wallets use up this limit, other new clients have only the
 * reserve. Prompts of new wallets share turns with prompts of paying clients.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const LENT_NEW_CLIENTS_MAX = 256n

/**
 * Divisor: one client may take half of the free part of a shared credit line. The first client gets
 * half, the next a quarter, so that credit remains for later clients.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const LENT_SHARE_DIVISOR = 2n

/**
 * Checkpoints that all paying clients may take together, besides the reserved ones and a share of
 * the pay earned within `LENT_WINDOW_MS`. A new wallet may use them after its first paid
 * checkpoint.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const LENT_BASE_CHECKPOINTS = 256n

/**
 * Divisor: the credit of paying clients exceeds the base by at most an eighth of the pay within
 * `LENT_WINDOW_MS`, even if they collude. Met by: no honest user.
 */
export const LENT_EARNED_DIVISOR = 8n

/**
 * Milliseconds for which a provider's earnings count for the credit line that its paying clients
 * share. Met by: no honest user.
 */
export const LENT_WINDOW_MS = 24 * 60 * 60_000

/**
 * Milliseconds for which a written-off loan still uses the credit of its client and of the shared
 * line. Met by: no honest user.
 */
export const LENT_FORGET_MS = 60 * 60_000

/**
 * Milliseconds that a question waits for the repayment of other prompts before the provider refuses
 * it. A waiting question occupies a stream of its session, but no turn of the model.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const LOAN_WAIT_MS = 30_000

/**
 * Waiting questions of one client. The provider checks each of them after every repayment;
 * questions of other clients do not wait for these checks.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const LOANS_WAITING_MAX = 16
