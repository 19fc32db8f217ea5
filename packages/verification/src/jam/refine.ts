import { LayersClaim } from '@ostrom/integer-model'
import { Cbor, Hex } from '@ostrom/protocol'
import * as Epoch from '../epoch.ts'
import {
  batchMessage,
  decodeHeader,
  decodePayload,
  encodeTotals,
  HEADER_BYTES,
  totalsOf,
} from './batch.ts'
import { decodeConfiguration, type IsSigned, isSigned } from './validators.ts'

/** Output bytes for a checked batch: its header, and two hashes for the claim of its payload. */
export const OUTPUT_BYTES = HEADER_BYTES + 64

/**
 * Checks a batch: the service's `refine`. Pure. Names of parameters and verdicts must be ASCII, as
 * all existing names are; the service reads no other characters.
 *
 * @returns Header, hash of the classifier's layers that the claim contains, and hash of the whole
 *   claim (both zeros without a claim); undefined if the batch is invalid.
 * @see docs/spec/jam.md, section 4.
 */
export function refine(
  payload: Uint8Array,
  options: {
    /** Configuration of the package's authorizer. */
    readonly configuration: Uint8Array
    /**
     * Verifies a signature; `isSigned` of `validators.ts` when absent. Fuzzing passes a function
     * that returns a chosen result.
     */
    readonly isSigned?: IsSigned
  },
): Uint8Array | undefined {
  const parts = decodePayload(payload)
  if (!parts) return undefined
  const { header, signatures, claim, batch } = parts
  if (!isBatch(header, batch)) return undefined
  const layers = claim.length === 0 ? Hex.zeroHash : LayersClaim.check(claim)
  if (!layers) return undefined
  const validators = decodeConfiguration(options.configuration)
  if (!validators) return undefined

  const message = batchMessage(header, claim)
  const check = options.isSigned ?? isSigned
  let signed = 0n
  let last = -1
  for (const { validator, signature } of signatures) {
    const known = validators[validator]
    if (!known || validator <= last) return undefined
    if (!check({ key: known.key, message, signature })) return undefined
    last = validator
    signed += known.weight
  }
  const total = validators.reduce((sum, { weight }) => sum + weight, 0n)
  if (signed * 2n <= total) return undefined
  const claimHash = claim.length === 0 ? Hex.zeroHash : Hex.sha256Hex(claim)
  return Hex.join([header, Hex.toBytes(layers), Hex.toBytes(claimHash)])
}

/** Returns whether a batch is canonical, in order, and matches its header. */
function isBatch(header: Uint8Array, batch: Uint8Array): boolean {
  const { epoch, root, totals } = decodeHeader(header)
  let work: Epoch.WorkPackage
  try {
    work = Cbor.decode(batch, Epoch.workPackageSchema, 'work package')
  } catch {
    return false
  }
  const { items } = work
  if (items.length === 0 || work.epoch !== epoch || !items.every(isAscii)) return false
  if (Hex.from(Epoch.encodePackage(work)) !== Hex.from(batch)) return false
  const leaves = items.map(Epoch.leafOf)
  if (leaves.some((leaf, at) => at > 0 && leaf <= leaves[at - 1]!)) return false
  const block = Epoch.accumulate(undefined, { epoch, reports: [Epoch.refine(batch)] })
  const sums = totalsOf(items)
  const isSmall = sums.paid >> 128n === 0n && sums.points >> 128n === 0n
  if (!isSmall || sums.answers >> 64n !== 0n) return false
  return block.root === root && Hex.from(encodeTotals(sums)) === Hex.from(encodeTotals(totals))
}

const ASCII = /^[\0-\x7f]*$/

function isAscii(item: Epoch.EpochItem): boolean {
  if (item.kind === 'parameter') return ASCII.test(item.name)
  return item.kind === 'verdict' ? ASCII.test(item.verdict) : true
}
