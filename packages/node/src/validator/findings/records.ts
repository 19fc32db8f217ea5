import { Cbor, Findings, type Hash, Shape } from '@ostrom/protocol'
import { type Change, listAll, type State } from '@ostrom/state'
import { FINDINGS_MAX } from '../limits.ts'

// What a validator committed to, epoch by epoch, and the plants that it can open findings of.

const COMMITTED = 'validator/findings/'
const PLANTS = 'validator/plant/'
const DIGITS = 20

const ordered = (number: bigint): string => number.toString().padStart(DIGITS, '0')

/** A plant that was revealed, of a receipt that this validator has a finding of. */
export type KnownPlant = {
  readonly id: bigint
  readonly epoch: bigint
  readonly receiptId: Hash
}

const findingShape: Shape.Shape<Findings.Finding> = Shape.object({
  receiptId: Shape.hash,
  verdict: Shape.oneOf(...Findings.verdicts),
  scoreHash: Shape.hash,
})

const committedShape: Shape.Shape<readonly Findings.Finding[]> = Shape.list(
  findingShape,
  FINDINGS_MAX,
)

const plantShape: Shape.Shape<KnownPlant> = Shape.object({
  id: Shape.unsigned(256),
  epoch: Shape.unsigned(64),
  receiptId: Shape.hash,
})

/** Durable records of findings that were committed. */
export type FindingsRecords = {
  committed(epoch: bigint): Promise<readonly Findings.Finding[] | undefined>
  commit(epoch: bigint, findings: readonly Findings.Finding[]): Promise<void>
  /** Forgets what was committed before an epoch. */
  forgetBefore(epoch: bigint): Promise<void>
  plants(): Promise<readonly KnownPlant[]>
  keepPlant(plant: KnownPlant): Promise<void>
  forgetPlant(id: bigint): Promise<void>
}

export function createFindingsRecords(state: State): FindingsRecords {
  const put = (key: string, value: unknown) =>
    state.commit([{ kind: 'put', key, value: Cbor.encode(value) }])
  return {
    async committed(epoch) {
      const bytes = await state.get(COMMITTED + ordered(epoch))
      return bytes && Cbor.decode(bytes, committedShape, 'findings')
    },
    commit: (epoch, findings) => put(COMMITTED + ordered(epoch), findings),
    async forgetBefore(epoch) {
      const old: Change[] = []
      for (const { key } of await state.list(COMMITTED)) {
        if (BigInt(key.slice(COMMITTED.length)) < epoch) old.push({ kind: 'delete', key })
      }
      if (old.length > 0) await state.commit(old)
    },
    async plants() {
      const entries = await Array.fromAsync(listAll(state, PLANTS))
      return entries.map(({ value }) => Cbor.decode(value, plantShape, 'plant'))
    },
    keepPlant: (plant) => put(PLANTS + ordered(plant.id), plant),
    forgetPlant: (id) => state.commit([{ kind: 'delete', key: PLANTS + ordered(id) }]),
  }
}
