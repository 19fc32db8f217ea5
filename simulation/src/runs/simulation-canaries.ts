/**
 * Deliberate faults: a provider that works without pay, a client that signs for more than it owes,
 * a provider that credits itself, a provider whose consent to any settlement every account gets, a
 * gateway that shows text without token ids, a gateway that believes any report about its prompts,
 * and a gateway that never gets a request refunded.
 */
export const simulationCanaries = [
  'unpaid-work',
  'paid-ahead',
  'self-credit',
  'settled-by-anybody',
  'text-beside-ids',
  'prompt-believed',
  'never-refunds',
] as const
export type SimulationCanary = (typeof simulationCanaries)[number]
