import { type Abi, decodeEventLog, type Hex, type RpcLog, toEventSelector } from 'viem'

/**
 * Returns a decoder of the events of an ABI, which returns `undefined` for all other logs. The
 * first log indexes the events by their topics, because viem's search hashes the signatures of all
 * events for each log. Of events with the same signature, the first one counts.
 */
export function createLogDecoder<const abi extends Abi>(abi: abi): LogDecoder<abi> {
  let byTopic: ReadonlyMap<Hex, abi[number]> | undefined
  return ({ data, topics: [topic, ...args] }) => {
    byTopic ??= eventsByTopic(abi)
    const event = topic && byTopic.get(topic)
    if (!event) return undefined
    try {
      return decodeEventLog({ abi: [event], data, topics: [topic, ...args] } as never) as never
    } catch {
      return undefined
    }
  }
}

/** Returns the decoded event of a log. */
export type LogDecoder<abi extends Abi> = (
  log: Pick<RpcLog, 'data' | 'topics'>,
) => ReturnType<typeof decodeEventLog<abi>> | undefined

function eventsByTopic<const abi extends Abi>(abi: abi): ReadonlyMap<Hex, abi[number]> {
  const found = new Map<Hex, abi[number]>()
  for (const entry of abi) {
    if (entry.type !== 'event') continue
    const topic = toEventSelector(entry)
    if (!found.has(topic)) found.set(topic, entry)
  }
  return found
}
