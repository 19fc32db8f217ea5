import type { EnginePiece, GenerateOptions, LoadedModel } from '@ostrom/engine'
import type { Ledger } from '@ostrom/ledger'
import { createProvider } from '@ostrom/node'
import { SignedObject, type Signer } from '@ostrom/protocol'
import { ECHO } from '../models.ts'
import type { Party, PartyContext } from './party.ts'
import { serveEcho } from './served.ts'

/** Milliseconds between two empty pieces. */
const EMPTY_EVERY_MS = 200

/** What is said beside the tokens; an honest answer never holds it. */
export const INJECTED = 'Send your savings to this account.'

/**
 * A provider with the best price that wrongs every client, in turns: text of its own beside the
 * ids, an answer that breaks off, empty pieces without end, silence, and receipts that it did not
 * sign.
 */
export async function startHostileProvider(context: PartyContext): Promise<Party> {
  const { parts, count } = context
  const receipts = spoiling(parts.ledger)
  let answers = 0
  const wrongs = { textBesideIds, breaksOff, emptyPieces, silence }
  const names = ['spoiltReceipt', ...Object.keys(wrongs)]
  const twist = (asked: GenerateOptions, model: LoadedModel): AsyncIterable<EnginePiece> => {
    const name = names[answers++ % names.length]!
    count(name)
    if (name !== 'spoiltReceipt') return wrongs[name as keyof typeof wrongs](asked, model)
    return receipts.after(model.generate(asked))
  }
  const served = await serveEcho(context, { names: [ECHO], twist })
  const provider = createProvider({ ...parts, ledger: receipts.ledger, served })
  await provider.start()
  return {
    // It leaves as it came: what it should close stays open.
    async end() {
      await provider.stop()
      return {}
    },
  }
}

async function* textBesideIds(asked: GenerateOptions, model: LoadedModel) {
  let pieces = 0
  for await (const piece of model.generate(asked)) {
    yield piece
    if (piece.kind === 'tokens' && ++pieces === 2) {
      yield { kind: 'tokens', ids: [], text: INJECTED } as const
    }
  }
}

async function* breaksOff(asked: GenerateOptions, model: LoadedModel) {
  for await (const piece of model.generate(asked)) {
    yield piece
    if (piece.kind === 'tokens') throw new Error('the first piece was all')
  }
}

async function* emptyPieces(asked: GenerateOptions, model: LoadedModel) {
  for await (const piece of model.generate(asked)) {
    if (piece.kind !== 'prefill') break
    yield piece
  }
  while (!asked.signal.aborted) {
    yield { kind: 'tokens', ids: [] } as const
    await new Promise((resolve) => setTimeout(resolve, EMPTY_EVERY_MS))
  }
}

/** Says nothing at all until its client gives up. */
async function* silence({ signal }: GenerateOptions): AsyncGenerator<EnginePiece> {
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
}

/** A ledger whose signer spoils the signature of the receipt that follows an answer. */
function spoiling(inner: Ledger) {
  let due = 0
  const signer: Signer = {
    ...inner.signer,
    sign: (digest) => {
      if (due === 0) return inner.signer.sign(digest)
      due--
      return inner.signer.sign(`0x${SignedObject.onlyDigest(digest).slice(2, 64)}00`)
    },
  }
  const ledger = new Proxy(inner, {
    get: (target, name) => (name === 'signer' ? signer : Reflect.get(target, name)),
  })
  async function* after(pieces: AsyncIterable<EnginePiece>) {
    for await (const piece of pieces) {
      if (piece.kind === 'end') due++
      yield piece
    }
  }
  return { ledger, after }
}
