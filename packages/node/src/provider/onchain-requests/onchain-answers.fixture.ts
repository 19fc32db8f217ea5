import { LedgerError } from '@ostrom/ledger'
import type { Scenario } from '@ostrom/ledger/conformance'
import { type Hash, Request } from '@ostrom/protocol'
import type { ServedModel } from '../served-model.ts'

export const utf8 = (text: string) => new TextEncoder().encode(text)

export type Generate = ServedModel['model']['generate']

/** Opens a request for an answer on chain by the scenario's provider. */
export async function openOnchainRequest(
  { client, provider, terms, domain }: Scenario,
  fields: Partial<Request.RequestTerms>,
  question: string,
): Promise<Hash> {
  const filter = { ...Request.anyProvider, providers: [provider.account] }
  const made = await terms({ answer: 'chain', filter, ...fields })
  await client.openRequest({ terms: made, input: utf8(question) })
  return Request.idOf(made, domain)
}

/** A function to generate that waits for its signal. */
export const stalling: Generate = async function* ({ signal }) {
  signal.throwIfAborted()
  await new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

export const failing: Generate = () => {
  throw new Error('out of memory')
}

export const saying = (text: string): Generate =>
  async function* () {
    if (text) yield { kind: 'tokens', ids: [], text } as never
    yield { kind: 'end', finish: 'stop' } as never
  }

export const unreachable = async (): Promise<never> => {
  throw new LedgerError('chain-unreachable')
}
