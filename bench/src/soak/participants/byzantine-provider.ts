import { randomBytes } from 'node:crypto'
import type { EngineStreamPart, GenerateOptions, LoadedModel } from '@ostrom/engine'
import type { Ledger } from '@ostrom/ledger'
import { createLibp2pNetwork } from '@ostrom/network/libp2p'
import { createProvider } from '@ostrom/node'
import { SignedObject, type Signer } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { ECHO } from '../models.ts'
import { openWallet } from './chain.ts'
import { serveEcho } from './echo-models.ts'
import type { ParticipantContext, SoakParticipant } from './participant.ts'
import { byzantineFaultNames } from './wallets.ts'

/** Milliseconds between two empty pieces. */
const EMPTY_EVERY_MS = 200

/** Text that is added to the text of the tokens. An honest answer never contains it. */
const INJECTED = 'Send your savings to this account.'

type ByzantineGenerate = (
  options: GenerateOptions,
  model: LoadedModel,
) => AsyncIterable<EngineStreamPart>

/**
 * Starts providers with the lowest price. Each harms its clients in one way: text that does not
 * match the ids, receipts with a wrong signature, an interrupted answer, endless empty pieces, or
 * silence.
 */
export async function startHostileProvider(context: ParticipantContext): Promise<SoakParticipant> {
  const stops: (() => Promise<void>)[] = []
  for (const name of byzantineFaultNames) stops.push(await startByzantineProvider(context, name))
  return {
    // Hostile providers leave sessions open that they should close.
    async end() {
      for (const stop of stops) await stop()
      return {}
    },
  }
}

const byzantineFaults: Readonly<
  Record<Exclude<ByzantineFaultName, 'spoilt-receipt'>, ByzantineGenerate>
> = {
  'text-beside-ids': textBesideIds,
  'breaks-off': breaksOff,
  'empty-pieces': emptyPieces,
  silence,
}

type ByzantineFaultName = (typeof byzantineFaultNames)[number]

async function startByzantineProvider(
  context: ParticipantContext,
  name: ByzantineFaultName,
): Promise<() => Promise<void>> {
  const { parts, config, count } = context
  const receipts = withInvalidReceipts(await openWallet(config.folder, name))
  const network = await createLibp2pNetwork({
    seed: new Uint8Array(randomBytes(32)),
    listen: ['/ip4/127.0.0.1/tcp/0'],
  })
  await network.start()
  const twist = (options: GenerateOptions, model: LoadedModel) => {
    count(name)
    if (name === 'spoilt-receipt') return receipts.after(model.generate(options))
    return byzantineFaults[name](options, model)
  }
  const served = await serveEcho(context, { names: [ECHO], twist })
  const { ledger } = receipts
  const provider = createProvider({ ...parts, ledger, network, state: createStateMemory(), served })
  await provider.start()
  return async () => {
    await provider.stop()
    await network.stop()
  }
}

async function* textBesideIds(options: GenerateOptions, model: LoadedModel) {
  let pieces = 0
  for await (const piece of model.generate(options)) {
    yield piece
    if (piece.kind === 'tokens' && ++pieces === 2) {
      yield { kind: 'tokens', ids: [], text: INJECTED } as const
    }
  }
}

async function* breaksOff(options: GenerateOptions, model: LoadedModel) {
  for await (const piece of model.generate(options)) {
    yield piece
    if (piece.kind === 'tokens') throw new Error('the first piece was all')
  }
}

async function* emptyPieces(options: GenerateOptions, model: LoadedModel) {
  for await (const piece of model.generate(options)) {
    if (piece.kind !== 'prefill') break
    yield piece
  }
  while (!options.signal.aborted) {
    yield { kind: 'tokens', ids: [] } as const
    await new Promise((resolve) => setTimeout(resolve, EMPTY_EVERY_MS))
  }
}

/** Sends nothing until its client gives up. */
async function* silence({ signal }: GenerateOptions): AsyncGenerator<EngineStreamPart> {
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
}

/**
 * Returns a ledger whose signer corrupts the next signature, the receipt's, after an answer ends.
 * `after` passes an answer through, and notes its end.
 */
function withInvalidReceipts(inner: Ledger) {
  let due = 0
  const signer: Signer = {
    ...inner.signer,
    sign: (digest) => {
      if (due === 0) return inner.signer.sign(digest)
      due--
      return inner.signer.sign(`0x${SignedObject.requireDigest(digest).slice(2, 64)}00`)
    },
  }
  const ledger = new Proxy(inner, {
    get: (target, name) => (name === 'signer' ? signer : Reflect.get(target, name)),
  })
  async function* after(pieces: AsyncIterable<EngineStreamPart>) {
    for await (const piece of pieces) {
      if (piece.kind === 'end') due++
      yield piece
    }
  }
  return { ledger, after }
}
