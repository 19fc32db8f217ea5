import type { Hash } from '@ostrom/protocol'
import type { OnchainAnswersOptions } from './answer-options.ts'
import type { AnswerRent } from './answer-rent.ts'
import type { OnchainAnswerRecords } from './records.ts'

type PostedAnswerStores = Pick<OnchainAnswersOptions, 'ledger' | 'payService'> & {
  readonly records: Pick<OnchainAnswerRecords, 'save'>
  readonly rent: Pick<AnswerRent, 'add'>
}

/** Records a posted answer, and its pay if the chain does not pay at once. */
export async function recordPostedAnswer(
  { ledger, payService, records, rent }: PostedAnswerStores,
  { id, postedAtSeconds }: { readonly id: Hash; readonly postedAtSeconds: bigint },
): Promise<void> {
  const { terms, paid: owed = 0n, pay } = (await ledger.request(id)) ?? {}
  const { asset } = terms ?? { asset: ledger.nativeAsset }
  const work = { id, escrow: 'requests', asset, owed, ...(pay && { pay }) } as const
  // On a chain without rent, the removal of an answer returns nothing and would only cost gas.
  const record = ledger.rent
    ? ({ status: 'posted', postedAtSeconds } as const)
    : ({ status: 'done' } as const)
  await payService.recordEnd(work, (beside) => records.save(id, record, beside))
  if (ledger.rent) rent.add(id, postedAtSeconds)
}
