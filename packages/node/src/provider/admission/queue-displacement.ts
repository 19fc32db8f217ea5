import type { QueuedAnswer, WaitingAgreement } from './answer-queue.ts'

/** A waiting agreement, and whether its client has paid. */
export type DisplaceableAgreement = WaitingAgreement & { readonly isPayer: boolean }

/**
 * Returns the answer that a full queue refuses. It first selects the group with more slots, clients
 * with payments or clients without. In this group it selects the client with the most slots, then
 * its agreement with the most slots, then the last answer of that agreement. So neither new wallets
 * nor a client with many sessions displace the answers of a client that holds less. Among equals,
 * the group, client or agreement of the new answer loses.
 */
export function displacedAnswer(
  waiting: readonly DisplaceableAgreement[],
  added: QueuedAnswer,
): QueuedAnswer {
  const isOwn = ({ agreement }: DisplaceableAgreement) => agreement.id === added.agreement.id
  const kind = heaviestPart(waiting, isOwn, ({ isPayer }) => isPayer)
  const client = heaviestPart(kind, isOwn, ({ agreement }) => agreement.client)
  const [one] = heaviestPart(client, isOwn, ({ agreement }) => agreement.id)
  return one?.last ?? added
}

/**
 * Returns the entries of the group with the most slots, where `keyOf` gives the group of an entry;
 * among equal groups, that of the new answer.
 */
function heaviestPart(
  waiting: readonly DisplaceableAgreement[],
  isOwn: (one: DisplaceableAgreement) => boolean,
  keyOf: (one: DisplaceableAgreement) => unknown,
): readonly DisplaceableAgreement[] {
  const sums = new Map<unknown, number>()
  for (const one of waiting) sums.set(keyOf(one), (sums.get(keyOf(one)) ?? 0) + one.slots)
  const own = waiting.find(isOwn)
  let heaviest = own && keyOf(own)
  for (const [key, slots] of sums) {
    if (slots > (sums.get(heaviest) ?? 0)) heaviest = key
  }
  return waiting.filter((one) => keyOf(one) === heaviest)
}
