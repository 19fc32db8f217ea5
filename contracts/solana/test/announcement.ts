// The announcement of a provider's addresses: the one place of these tests that lists its fields.

import type { Address, KeyPairSigner } from '@solana/kit'
import type { InstructionOptions } from '../interface/index.ts'
import type { TransactionOutcome } from './chain.ts'
import type { ProgramFixture } from './market.ts'

type AnnouncementData = InstructionOptions<'announce'>['data']

/**
 * Announces addresses of the market's provider, valid for a minute from now on.
 *
 * @param fields Fields that replace those of the usual announcement.
 */
export async function announce(
  market: ProgramFixture,
  { sender = market.actors.provider, providerRecord, ...fields }: AnnounceOptions = {},
): Promise<TransactionOutcome> {
  const now = market.chain.nowSeconds
  const data = {
    sealKey: new Uint8Array(32).fill(2),
    region: new Uint8Array(32).fill(3),
    profile: new Uint8Array(32).fill(4),
    issuedAt: now,
    expiresAt: now + 60n,
    addresses: new Uint8Array([1]),
    ...fields,
  }
  const record = providerRecord ?? (await market.providerRecord())
  const accounts = { sender: sender.address, providerRecord: record }
  return market.send([market.build('announce', { data, accounts })], sender)
}

type AnnounceOptions = Partial<AnnouncementData> & {
  readonly sender?: KeyPairSigner
  /** Record of another provider. */
  readonly providerRecord?: Address
}
