// Measures the gas of the JAM service of contracts/jam in anan-as, a virtual machine for JAM
// programs. Computes the largest batch and the largest model of one work package from the limits,
// then runs them. A package with one more item must be refused.

import { ok as assert } from 'node:assert/strict'
import { LayersClaim } from '@ostrom/integer-model'
import { Hex } from '@ostrom/protocol'
import { type Epoch, Jam } from '@ostrom/verification'
import { ananasMachine } from '../../contracts/jam/harness/ananas.ts'
import { hostCalls } from '../../contracts/jam/harness/host-calls.ts'
import type { Machine } from '../../contracts/jam/harness/machine.ts'
import {
  configuration,
  hashOf,
  payloadOf,
  tokenOf,
  withGivenSignatures,
} from '../../contracts/jam/harness/packages.fixture.ts'
import { counters, type ProgramName, readProgram } from '../../contracts/jam/harness/programs.ts'
import { ensurePackageSet } from '../../tools/start/package-set.js'
import { type BenchFigure, formatNumber } from './measure/figures.ts'

/** Most gas of refine and of the authorizer for a package: Gray Paper 0.7.2, section 11. */
const [REFINE_GAS, AUTHORIZE_GAS] = [5_000_000_000n, 50_000_000n]
const WIDTH = 15
/** Largest classifier that the service accepts: docs/spec/integer-engine.md, section 3. */
const LARGEST = { neurons: 64, classes: 7 } as const

const none = new Uint8Array()

/** Creates this number of session receipts. */
const receipts = (count: number): readonly Epoch.EpochItem[] =>
  Array.from({ length: count }, (_, at) => ({
    kind: 'answers',
    subject: Hex.sha256Hex(Uint8Array.of(at >> 8, at & 255)),
    receiptsRoot: hashOf(2),
    count: 1_000n,
    total: 10n ** 15n,
  }))

const batchOf = (count: number) => payloadOf({ items: receipts(count), claim: none })

/** Returns a true claim about a model of the given size. */
function claimOf({ neurons, classes }: { neurons: number; classes: number }): Uint8Array {
  const weights = (count: number) => Int8Array.from({ length: count }, (_, at) => (at % 15) - 7)
  const layers = {
    hidden: { weights: weights(WIDTH * neurons), biases: new Int32Array(neurons) },
    multiplier: 300,
    output: { weights: weights(classes * neurons), biases: new Int32Array(classes) },
  }
  return LayersClaim.encode(layers, Array(WIDTH).fill(100))
}

type Refine = (payload: Uint8Array, program?: ProgramName) => { gas: bigint; isTaken: boolean }

/** Runs the bench. */
export async function run(): Promise<readonly BenchFigure[]> {
  const machine: Machine = await ananasMachine(await ensurePackageSet('jam'))
  const refine: Refine = (payload, program = 'service-given') => {
    const given = program === 'service-given' ? withGivenSignatures(payload) : payload
    const result = machine({
      service: readProgram(program, 'pvm'),
      counter: counters.refine,
      arguments: new Uint8Array(4),
      gas: REFINE_GAS,
      hostCall: hostCalls({ configuration, payload: given }),
    })
    assert(result.status === 'halt', `refine ended by ${result.status}`)
    return { gas: result.gasUsed, isTaken: result.output.length > 0 }
  }
  const authorize = (payload: Uint8Array): bigint => {
    const token = tokenOf(1, payload)
    const result = machine({
      service: readProgram('authorizer', 'pvm'),
      counter: counters.authorize,
      arguments: new Uint8Array(4),
      gas: AUTHORIZE_GAS,
      hostCall: hostCalls({ configuration, payload, token }),
    })
    assert(result.status === 'halt', `the authorizer ended by ${result.status}`)
    return result.gasUsed
  }
  return [...batchFigures(refine, authorize), ...modelFigures(refine)]
}

function batchFigures(
  refine: Refine,
  authorize: (payload: Uint8Array) => bigint,
): readonly BenchFigure[] {
  const [few, more] = [300, 600].map((count) => ({ count, payload: batchOf(count) })) as [
    { count: number; payload: Uint8Array },
    { count: number; payload: Uint8Array },
  ]
  const bytes = (more.payload.length - few.payload.length) / (more.count - few.count)
  const fixed = few.payload.length - few.count * bytes
  const largest = Math.floor((Jam.PAYLOAD_BYTES_MAX - fixed) / bytes)
  const perReceipt =
    Number(refine(more.payload).gas - refine(few.payload).gas) / (more.count - few.count)
  const batch = batchOf(largest)
  const whole = refine(batch, 'service')
  const authorized = authorize(batch)
  assert(whole.isTaken, 'the largest batch is taken')
  assert(
    !refine(batchOf(largest + 1), 'service').isTaken,
    'a batch with one receipt more is refused',
  )
  const share = (100 * Number(whole.gas)) / Number(REFINE_GAS)
  return [
    {
      what: 'gas of a receipt of a session: its encoding, its leaf, its part of the root',
      value: `${formatNumber(perReceipt)} gas, ${bytes} bytes`,
      number: perReceipt,
      unit: ' gas',
      target: '<= 100,000',
      isReached: perReceipt <= 100_000,
    },
    {
      what: 'the largest batch of one work package, with two signatures',
      value:
        `${largest} receipts, ${formatNumber(Number(whole.gas))} gas: ${share.toFixed(1)} % of ` +
        `refine's, and ${formatNumber(Number(authorized))} of the authorizer; one more is above ` +
        `${formatNumber(Jam.PAYLOAD_BYTES_MAX)} bytes, and refused`,
      number: largest,
      unit: '',
      target: '>= 1,000, within the gas of refine and of the authorizer',
      isReached: largest >= 1_000 && whole.gas <= REFINE_GAS,
    },
  ]
}

function modelFigures(refine: Refine): readonly BenchFigure[] {
  const items = receipts(1)
  const claim = claimOf(LARGEST)
  const gasOf = (told: Uint8Array) => refine(payloadOf({ items, claim: told }))
  const whole = gasOf(claim)
  assert(whole.isTaken, 'a claim about the largest model is taken')
  // A wrong class is found only after the whole computation; a wrong length is found at once.
  const classAt = claim.length - 4 * LARGEST.classes - 1
  const wrong = claim.map((byte, at) => (at === classAt ? byte ^ 1 : byte))
  const computed = gasOf(wrong)
  const unread = gasOf(claim.subarray(0, claim.length - 1))
  assert(!computed.isTaken && !unread.isTaken, 'both wrong claims are refused')
  for (const above of [
    { ...LARGEST, neurons: 65 },
    { ...LARGEST, classes: 8 },
  ])
    assert(!gasOf(claimOf(above)).isTaken, 'a larger model is refused')
  const products = (WIDTH + LARGEST.classes) * LARGEST.neurons
  const perProduct = Number(computed.gas - unread.gas) / products
  const byGas = Number(REFINE_GAS) / perProduct
  const without = refine(payloadOf({ items, claim: none })).gas
  const perClaim = Number(whole.gas - without)
  return [
    {
      what: 'gas of a multiply-accumulate of the model that is computed anew',
      value: `${perProduct.toFixed(1)} gas: the gas of refine is enough for ${formatNumber(byGas)}`,
      number: perProduct,
      unit: ' gas',
      target: '<= 60',
      isReached: perProduct <= 60,
    },
    {
      what: 'the largest model of one work package',
      value:
        `${LARGEST.neurons} neurons, ${LARGEST.classes} classes: ${formatNumber(products)} ` +
        `products, ${formatNumber(perClaim)} gas with the hashes of its ${claim.length} bytes; ` +
        'one neuron or class more is refused',
      number: products,
      unit: '',
      target: 'within the gas of refine',
      isReached: whole.gas <= REFINE_GAS,
    },
  ]
}
