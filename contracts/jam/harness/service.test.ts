// Goal: the service's arithmetic is the same in TypeScript and in the committed WebAssembly, and
// each fault in a package is refused. Method: the same packages through both.
// Requirements: R002-14
// Shows (deploy): epochs on JAM: service and authorizer by Gray Paper 0.7.2, with equal output in
// three virtual machines; whole work packages run through a JAM implementation; an anchoring
// adapter with the same roots as EVM.
// Missing: a network (submission, guarantees and assurances).

import { Hex, Merkle } from '@ostrom/protocol'
import { Epoch, Jam } from '@ostrom/verification'
import { describe, expect, test } from 'vitest'
import { golden } from './golden.ts'
import { nativeProgram } from './native.ts'
import { operandOf } from './operand.ts'
import {
  allKinds,
  claim,
  configuration,
  hashOf,
  payloadOf,
  signedPayload,
  tokenOf,
} from './packages.fixture.ts'
import { readProgram } from './programs.ts'

const service = nativeProgram(readProgram('service', 'wasm'))
const authorizer = nativeProgram(readProgram('authorizer', 'wasm'))

/**
 * Returns the result of refine, and expects the same one from TypeScript and WebAssembly;
 * `undefined` if there is no output.
 */
function refined(payload: Uint8Array, known = configuration): Uint8Array | undefined {
  const wanted = Jam.refine(payload, { configuration: known })
  const output = service.run('refine', { payload, configuration: known })
  expect(output && Hex.from(output)).toBe(wanted ? Hex.from(wanted) : '0x')
  return wanted
}

const changed = (bytes: Uint8Array, at: number): Uint8Array =>
  bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))

describe('refine', () => {
  test('takes a batch that more than half of the weight signed', () => {
    const output = refined(payloadOf())
    expect(output).toHaveLength(Jam.OUTPUT_BYTES)
    const { totals } = Jam.decodeHeader(output!)
    expect(totals).toMatchInlineSnapshot(`
      {
        "answers": 305n,
        "datasetsAccepted": 1n,
        "datasetsRefused": 1n,
        "items": 9n,
        "paid": 1267650600228229401496703206376n,
        "parameters": 1n,
        "points": 12345n,
        "validated": 1n,
        "verdicts": 1n,
        "weights": 1n,
      }
    `)
  })

  test('takes a batch without a claim', () => {
    expect(refined(payloadOf({ claim: new Uint8Array() }))).toBeDefined()
  })

  test('gives nothing for a tampered receipt', () => {
    const payload = payloadOf()
    const at = payload.findIndex((_, index) => index > 700 && payload[index] === 0x30)
    expect(refined(changed(payload, at))).toBeUndefined()
  })

  test('gives nothing for a wrong inference claim, signed or not', () => {
    const wrong = changed(claim, claim.length - 1)
    expect(refined(payloadOf({ claim: wrong }))).toBeUndefined()
    expect(refined(payloadOf({ claim: claim.subarray(1) }))).toBeUndefined()
  })

  test('gives nothing for a wrong total or a wrong root, signed or not', () => {
    const paid = payloadOf({
      header: (header) => ({ ...header, totals: { ...header.totals, paid: 7n } }),
    })
    expect(refined(paid)).toBeUndefined()
    expect(refined(payloadOf({ header: (one) => ({ ...one, root: hashOf(3) }) }))).toBeUndefined()
    expect(refined(payloadOf({ header: (one) => ({ ...one, epoch: 8n }) }))).toBeUndefined()
  })

  test('gives nothing for half of the weight, a repeated or an unknown validator', () => {
    expect(refined(payloadOf({ signers: [1] }))).toBeUndefined()
    expect(refined(payloadOf({ signers: [2] }))).toBeUndefined()
    expect(refined(payloadOf({ signers: [2, 2] }))).toBeUndefined()
    expect(refined(payloadOf({ signers: [2, 0] }))).toBeUndefined()
    expect(refined(payloadOf(), configuration.subarray(0, 40))).toBeUndefined()
  })

  test('gives nothing for a wrong signature', () => {
    expect(refined(changed(payloadOf(), 1 + Jam.HEADER_BYTES + 10))).toBeUndefined()
  })

  test('takes as many items as a work package may have, and gives nothing for one more', () => {
    const batchOf = (count: number) => {
      const items = Array.from({ length: count }, (_, value) => {
        const item = { kind: 'parameter', name: '', value: BigInt(value) } as const
        return { item, leaf: Epoch.leafOf(item) }
      }).sort((one, other) => (one.leaf < other.leaf ? -1 : 1))
      const work = { epoch: 7n, items: items.map(({ item }) => item) }
      const header = {
        epoch: 7n,
        previous: Hex.zeroHash,
        root: Merkle.rootOf(items.map(({ leaf }) => leaf)),
        totals: Jam.totalsOf(work.items),
      }
      const parts = { header, batch: Epoch.encodePackage(work), claim: new Uint8Array() }
      return signedPayload({ ...parts, signers: [0, 2] })
    }
    expect(refined(batchOf(Epoch.PACKAGE_ITEMS_MAX))).toBeDefined()
    expect(refined(batchOf(Epoch.PACKAGE_ITEMS_MAX + 1))).toBeUndefined()
  })

  test('gives nothing for items out of order, and for none', () => {
    const { header, batch } = Jam.batchOf(Hex.zeroHash, { epoch: 7n, items: allKinds })
    expect(header.totals.items).toBe(9n)
    for (const length of [0, 10, batch.length - 1])
      expect(
        refined(
          Jam.encodePayload({
            header: Jam.encodeHeader(header),
            signatures: [],
            claim: new Uint8Array(),
            batch: batch.subarray(0, length),
          }),
        ),
      ).toBeUndefined()
  })
})

describe('the authorizer', () => {
  const payload = payloadOf()
  const run = (token: Uint8Array, asked = payload) =>
    authorizer.run('authorize', { payload: asked, token, configuration })

  test('lets a bonded validator use the core, by its number', () => {
    expect(run(tokenOf(1, payload))).toEqual(Uint8Array.of(1))
  })

  test('refuses a stranger, a wrong number and a token over another payload', () => {
    const token = tokenOf(1, payload)
    expect(run(changed(token, 0))).toBeUndefined()
    expect(run(changed(token, 40))).toBeUndefined()
    expect(run(token, payloadOf({ epoch: 8n }))).toBeUndefined()
    expect(run(token.subarray(1))).toBeUndefined()
  })
})

describe('accumulate', () => {
  const own = hashOf(0xaa)
  const created = (): Map<Hex.Hex, Uint8Array> =>
    new Map([[Hex.from(Jam.storageKeys.authorizer), Hex.toBytes(own)]])

  /**
   * Runs accumulate in TypeScript and in WebAssembly, compares their storage, and returns the keys
   * that changed.
   */
  function folded(storage: Map<Hex.Hex, Uint8Array>, by: Hex.Hash, result: Uint8Array | undefined) {
    const before = new Map(storage)
    const wanted = Jam.accumulate(before, { authorizer: by, result })
    service.run('accumulate', { storage, operands: [operandOf(by, result)] })
    expect(storage).toEqual(new Map([...before, ...wanted]))
    return [...wanted.keys()].map((key) => Buffer.from(Hex.toBytes(key)).toString('latin1'))
  }
  const resultOf = (payload: Uint8Array) => Jam.refine(payload, { configuration })

  test('changes exactly the documented keys', () => {
    const keys = folded(created(), own, resultOf(payloadOf()))
    expect(keys).toEqual(['block/\0\0\0\0\0\0\0\x07', 'latest', 'totals'])
  })

  test('refuses a replayed batch, another authorizer, no result and a wrong parent', () => {
    const storage = created()
    const first = resultOf(payloadOf())
    expect(folded(storage, hashOf(0xbb), first)).toEqual([])
    expect(folded(storage, own, undefined)).toEqual([])
    expect(folded(storage, own, first?.subarray(1))).toEqual([])
    expect(folded(storage, own, resultOf(payloadOf({ previous: hashOf(5) })))).toEqual([])
    expect(folded(storage, own, first)).toHaveLength(3)
    expect(folded(storage, own, first)).toEqual([])
    expect(folded(storage, own, resultOf(payloadOf({ epoch: 9n })))).toEqual([])
    const previous = Jam.latestOf(storage)!.hash
    expect(folded(storage, own, resultOf(payloadOf({ epoch: 9n, previous })))).toHaveLength(3)
    expect(Jam.totalsIn(storage)).toMatchObject({ blocks: 2n, totals: { items: 18n } })
  })
})

describe('golden vectors', () => {
  test.each(golden.refine)('refine: $name', ({ payload, output }) => {
    const known = Hex.toBytes(golden.configuration)
    const refinedTo = refined(Hex.toBytes(payload), known)
    expect(Hex.from(refinedTo ?? new Uint8Array())).toBe(output)
  })

  test('the token of a validator', () => {
    const [payload, token] = [golden.token.payload, golden.token.token].map(Hex.toBytes)
    const known = Hex.toBytes(golden.configuration)
    const trace = authorizer.run('authorize', {
      payload: payload!,
      token: token!,
      configuration: known,
    })
    expect(trace).toEqual(Uint8Array.of(1))
  })

  test.each(golden.accumulate)('accumulate: $name', (vector) => {
    const storage = new Map(vector.storage.map(({ key, value }) => [key, Hex.toBytes(value)]))
    const changes = new Map(vector.changes.map(({ key, value }) => [key, Hex.toBytes(value)]))
    const result = Hex.toBytes(vector.result)
    const operand = { authorizer: vector.authorizer, result }
    expect(Jam.accumulate(storage, operand)).toEqual(changes)
    const wanted = new Map([...storage, ...changes])
    service.run('accumulate', { storage, operands: [operandOf(vector.authorizer, result)] })
    expect(storage).toEqual(wanted)
  })
})
