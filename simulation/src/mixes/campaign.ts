import { assert } from '@ostrom/protocol'
import { judgeMix, type MixVerdict } from './judge-mix.ts'
import { drawMix, type Mix } from './mix.ts'
import { createMixNetwork, type MixNetwork } from './mix-network.ts'
import { askPlainly, nameOf, runMix, type WholeAnswer } from './run-mix.ts'

// Runs mixes one after another. Mixes with as many bad providers share a network.

/** Mixes that one network answers, before a new one replaces it. */
const MIXES_PER_NETWORK = 40

export type JudgedMix = { readonly mix: Mix; readonly verdict: MixVerdict }

/** Mixes of a seed, by their numbers. */
export type MixRange = { readonly seed: string; readonly from: number; readonly count: number }

/** Returns a source of networks, each for a few mixes with this number of bad providers. */
function createNetworks() {
  const networks = new Map<number, { readonly made: Promise<MixNetwork>; left: number }>()
  return (badCount: number): Promise<MixNetwork> => {
    const known = networks.get(badCount)
    if (known && known.left > 0) {
      known.left -= 1
      return known.made
    }
    const made = createMixNetwork(badCount)
    networks.set(badCount, { made, left: MIXES_PER_NETWORK - 1 })
    return made
  }
}

/** Returns a function that asks the request of a mix of an honest provider alone. */
function createWholeAnswers(networkOf: (badCount: number) => Promise<MixNetwork>) {
  const known = new Map<string, WholeAnswer>()
  return async (mix: Mix): Promise<WholeAnswer> => {
    const { kind, dialect, text, maxTokens, samplingSeed, stop } = mix
    // The prompt of this dialect has the mix's own mark, which the model repeats.
    const own = dialect === 'completions' ? nameOf(mix) : ''
    const form = {
      kind,
      dialect,
      text,
      maxTokens,
      samplingSeed,
      stop,
      own,
      digits: nameOf(mix).length,
    }
    const id = JSON.stringify(form)
    const found = known.get(id)
    if (found) return found
    const network = await networkOf(0)
    const options = { isPrivate: false, budgetTotal: undefined }
    const client = await network.startClient(nameOf(mix), options)
    const before = network.promised()
    const reply = await askPlainly(network, client, mix)
    await network.stopClient(client)
    assert(reply.usage, 'an honest provider alone gives a whole answer')
    const whole = { reply, price: network.promised() - before }
    known.set(id, whole)
    return whole
  }
}

/** Runs the mixes of a range, and yields each with its verdict. */
export async function* runMixes({ seed, from, count }: MixRange): AsyncGenerator<JudgedMix> {
  const networkOf = createNetworks()
  const wholeOf = createWholeAnswers(networkOf)
  for (let number = from; number < from + count; number++) {
    const mix = drawMix(seed, number)
    const outcome = await runMix(await networkOf(mix.bad.length), mix, await wholeOf(mix))
    yield { mix, verdict: judgeMix(outcome) }
  }
}
