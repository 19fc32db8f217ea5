/** Faults that can be built in: a provider that works on unpaid, a client that promises more than
 * it owes, a provider that credits itself, a chain on which anybody settles by any voucher of the
 * client's, a gateway that shows text that no id counts, one that believes what it is told of its
 * prompts, and one that never takes back what it reserved for a request. */
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
