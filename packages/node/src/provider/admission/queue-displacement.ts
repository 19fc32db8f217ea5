import type { QueuedAnswer, WaitingAgreement } from './answer-queue.ts'

/** A waiting agreement, and whether its client has paid. */
export type DisplaceableAgreement = WaitingAgreement & { readonly isPayer: boolean }

/**
 * Returns the answer that a full queue refuses. It takes the group that holds more slots: clients
 * with payments or clients without; in it the client that holds most, of its agreements the
 * largest, and of that agreement the last answer. So neither new wallets nor a client with many
 * sessions displace the answers of a client that holds less. Of equals, those of the new answer
 * lose.
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

/** Returns the entries of the key that holds most slots; of equals, those of the own key. */
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
