/**
 * Deliberate faults: a provider that works without pay, a client that promises more than it owes, a
 * provider that credits itself, a chain on which any account settles with any voucher of the
 * client, a gateway that shows text without token ids, a gateway that believes any report about its
 * prompts, and a gateway that never releases its reservation for a request.
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
