import { Jam } from '@ostrom/verification'
import { LedgerError } from '../errors.ts'
import type { JamHost, PackageOutcome, SignedBatch } from './host.ts'

/**
 * Returns the reason for which the service skipped a batch. The service itself reports no reason:
 * a refused batch has no output, or its output changes no storage.
 *
 * @param latest Epoch of the latest block, if there is one.
 */
export function refusalOf(
  batch: SignedBatch,
  options: {
    readonly outcome: PackageOutcome
    readonly configuration: JamHost['configuration']
    readonly latest: bigint | undefined
  },
): LedgerError {
  const { outcome, configuration, latest } = options
  if (outcome.status === 'unauthorized')
    return new LedgerError('signature-invalid', { validator: batch.token[0] ?? 'none' })
  const { result } = outcome
  const parts = Jam.decodePayload(batch.payload)
  if (!parts) return new LedgerError('transaction-failed', { reason: 'the payload is malformed' })
  const { epoch, previous, totals } = Jam.decodeHeader(parts.header)
  if (result === 'output')
    return new LedgerError('block-not-next', { epoch, previous, latest: latest ?? 'none' })
  if (result !== 'nothing')
    return new LedgerError('transaction-failed', { reason: `refine ended by ${result}` })
  if (totals.items === 0n) return new LedgerError('block-empty', { epoch })
  const { attested, total } = attestedWeight(parts, configuration)
  if (attested * 2n <= total)
    return new LedgerError('block-attestations-insufficient', { attested, total })
  const reason = 'items, claim or order are not what the header says'
  return new LedgerError('transaction-failed', { reason })
}

/** Returns the weight of the validators with valid signatures, and the total weight. */
function attestedWeight(
  { header, claim, signatures }: Jam.BatchPayload,
  configuration: Uint8Array,
): { readonly attested: bigint; readonly total: bigint } {
  const validators = Jam.decodeConfiguration(configuration) ?? []
  const message = Jam.batchMessage(header, claim)
  const signers = new Set(
    signatures.flatMap(({ validator, signature }) => {
      const known = validators[validator]
      return known && Jam.isSigned({ key: known.key, message, signature }) ? [known] : []
    }),
  )
  const sum = (all: Iterable<Jam.JamValidator>): bigint =>
    [...all].reduce((weights, { weight }) => weights + weight, 0n)
  return { attested: sum(signers), total: sum(validators) }
}
