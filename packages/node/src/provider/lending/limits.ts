import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/node/src/provider/honest.test.ts'

/**
 * Checkpoints of prompts that a provider processes for a client before they are due: prompts in
 * progress, and unpaid prompts of the last `LENT_FORGET_MS`. Each paid checkpoint adds one. A
 * coding agent's first prompt of 60,000 tokens takes 117 checkpoints. A new wallet can use up the
 * whole line without payment, if other new wallets have left enough of the credit that they share
 * (`LENT_NEW_CLIENTS_MAX`).
 */
export const CREDIT_LINE_NEW_CHECKPOINTS = limit(128n, 'checkpoints', 'client', honest)

/**
 * Largest credit line of a client that has paid enough, in checkpoints of prompts that the provider
 * processes for it before they are due.
 */
export const CREDIT_LINE_CHECKPOINTS_MAX = limit(1_024n, 'checkpoints', 'client', honest)

/**
 * Checkpoints reserved for each of `LENT_RESERVED_CLIENTS_MAX` clients, enough for a usual prompt
 * of 4,000 tokens.
 */
export const LENT_RESERVED_CHECKPOINTS = limit(8n, 'checkpoints', 'client', honest)

/**
 * Clients without a paid checkpoint for which `LENT_RESERVED_CHECKPOINTS` are reserved, and as many
 * clients with one. An attacker with this number of funded wallets exhausts the reserve for an
 * hour, which excludes new clients that do not prepay their prompts.
 */
export const LENT_RESERVED_CLIENTS_MAX = limit(64n, 'clients', 'client', honest)

/**
 * Checkpoints that all clients without a paid checkpoint may take together, besides the reserved
 * ones. Attack: 64 new wallets, each with a deposit, take at most 768 checkpoints in an hour,
 * reserved ones included. If fewer wallets use up this limit, other new clients have only the
 * reserve. Prompts of new wallets share turns with prompts of paying clients.
 */
export const LENT_NEW_CLIENTS_MAX = limit(256n, 'clients', 'client', honest)

/**
 * Divisor: one client may take half of the free part of a shared credit line. The first client gets
 * half, the next a quarter, so that credit remains for later clients.
 */
export const LENT_SHARE_DIVISOR = limit(2n, 'divisor', 'client', honest)

/**
 * Checkpoints that all paying clients may take together, besides the reserved ones and a share of
 * the pay earned within `LENT_WINDOW_MS`. A new wallet may use them after its first paid
 * checkpoint.
 */
export const LENT_BASE_CHECKPOINTS = limit(256n, 'checkpoints', 'client', honest)

/**
 * Divisor: the credit of paying clients exceeds the base by at most an eighth of the pay within
 * `LENT_WINDOW_MS`, even if they collude.
 */
export const LENT_EARNED_DIVISOR = limit(8n, 'divisor', 'no honest user')

/**
 * Milliseconds for which a provider's earnings count for the credit line that its paying clients
 * share.
 */
export const LENT_WINDOW_MS = limit(24 * 60 * 60_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds for which a written-off loan still uses the credit of its client and of the shared
 * line.
 */
export const LENT_FORGET_MS = limit(60 * 60_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds that a question waits for the repayment of other prompts before the provider refuses
 * it. A waiting question occupies a stream of its session, but no turn of the model.
 */
export const LOAN_WAIT_MS = limit(30_000, 'milliseconds', 'client', honest)

/**
 * Waiting questions of one client. The provider checks each of them after every repayment;
 * questions of other clients do not wait for these checks.
 */
export const LOANS_WAITING_MAX = limit(16, 'questions', 'client', honest)
