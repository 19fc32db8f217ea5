import { writeFileSync } from 'node:fs'
import { Hex } from '@ostrom/protocol'
import { Jam } from '@ostrom/verification'
import {
  allKinds,
  claim,
  configuration,
  hashOf,
  payloadOf,
  tokenOf,
} from '../contracts/jam/harness/packages.fixture.ts'
import { jsonLines } from '../tools/codegen/json-lines.ts'

// Writes vectors/jam.json: `npm run gen`, or `node vectors/jam.ts`. Every implementation of the
// service must give these outputs of refine (empty if there is none) and make these changes of
// storage: docs/spec/jam.md, sections 3 to 5.

const changed = (bytes: Uint8Array, at: number): Uint8Array =>
  bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))
const none = new Uint8Array()
const good = payloadOf()

const payloads: Readonly<Record<string, Uint8Array>> = {
  'one item of each kind, and a claim': good,
  'without a claim': payloadOf({ claim: none }),
  'one item, all validators': payloadOf({ items: allKinds.slice(0, 1), signers: [0, 1, 2] }),
  'after another block': payloadOf({ epoch: 2n ** 64n - 1n, previous: hashOf(5) }),
  'a tampered receipt': changed(good, good.length - 1),
  'a wrong claim': payloadOf({ claim: changed(claim, claim.length - 1) }),
  'a wrong total': payloadOf({
    header: (header) => ({ ...header, totals: { ...header.totals, paid: 7n } }),
  }),
  'a wrong root': payloadOf({ header: (header) => ({ ...header, root: hashOf(3) }) }),
  'less than half of the weight': payloadOf({ signers: [2] }),
  'a wrong signature': changed(good, 1 + Jam.HEADER_BYTES + 10),
}
const refine = Object.entries(payloads).map(([name, payload]) => {
  const output = Jam.refine(payload, { configuration }) ?? none
  return { name, payload: Hex.from(payload), output: Hex.from(output) }
})

const own = hashOf(0xaa)
const created = new Map([[Hex.from(Jam.storageKeys.authorizer), Hex.toBytes(own)]])
const resultOf = (payload: Uint8Array) => Jam.refine(payload, { configuration })
const first = new Map([
  ...created,
  ...Jam.accumulate(created, { authorizer: own, result: resultOf(good) }),
])
const previous = Jam.latestOf(first)!.hash
const stepOf = (
  name: string,
  storage: Jam.JamStorage,
  { authorizer = own, payload = good }: { authorizer?: typeof own; payload?: Uint8Array },
) => {
  const result = resultOf(payload)
  const text = (values: Jam.JamStorage) =>
    [...values].map(([key, value]) => ({ key, value: Hex.from(value) }))
  return {
    name,
    authorizer,
    result: Hex.from(result ?? none),
    storage: text(storage),
    changes: text(Jam.accumulate(storage, { authorizer, result })),
  }
}
const accumulate = [
  stepOf('the first block', created, {}),
  stepOf('a block after it', first, { payload: payloadOf({ epoch: 9n, previous }) }),
  stepOf('the same block again', first, {}),
  stepOf('another block before it', first, { payload: payloadOf({ epoch: 9n }) }),
  stepOf('another authorizer', created, { authorizer: hashOf(0xbb) }),
  stepOf('no result', created, { payload: payloadOf({ signers: [2] }) }),
]

const vectors = {
  configuration: Hex.from(configuration),
  token: { validator: 1, payload: Hex.from(good), token: Hex.from(tokenOf(1, good)) },
  refine,
  accumulate,
}
writeFileSync(new URL('jam.json', import.meta.url), jsonLines(vectors, 2))
