/** Faults that can be built in: a provider that works on unpaid, a client that promises more than
 * it owes, and a provider that credits itself. */
export const canaries = ['unpaid-work', 'paid-ahead', 'self-credit'] as const
export type Canary = (typeof canaries)[number]
