// Mints a token on the test chain, and lists it as the owner of the market.

import { AccountRole, type Address, type Instruction, type KeyPairSigner } from '@solana/kit'
import { encodeFields } from '../interface/fields.ts'
import { bytesOf, runtimePrograms } from '../interface/index.ts'
import { createAccount } from '../interface/loader.ts'
import { keyOf } from './chain.ts'
import { changeInstruction, DELAY } from './governance-instructions.ts'
import type { ProgramFixture } from './market.ts'

/**
 * Mints `amount` base units of a token to `holder`. Lists the token with a stake ratio of one base
 * unit for each lamport.
 */
export async function listToken(market: ProgramFixture, holder: KeyPairSigner, amount: bigint) {
  const { owner } = market.actors
  const [mint, wallet] = await Promise.all([keyOf(60), keyOf(61)])
  const rentOf = (bytes: bigint) => market.chain.svm.minimumBalanceForRentExemption(bytes)
  const account = (signer: KeyPairSigner, space: bigint) =>
    createAccount({
      payer: owner.address,
      account: signer.address,
      lamports: rentOf(space),
      space,
      owner: runtimePrograms.token,
    })
  const token = (data: Uint8Array, accounts: readonly Address[], signs = false): Instruction => ({
    programAddress: runtimePrograms.token,
    accounts: accounts.map((address, i) => ({
      address,
      role: signs && i === 2 ? AccountRole.READONLY_SIGNER : AccountRole.WRITABLE,
    })),
    data,
  })
  const key = bytesOf(owner.address)
  const mintLayout = { number: 'u8', decimals: 'u8', authority: 'key', freeze: 'u8' } as const
  const newMint = encodeFields(mintLayout, { number: 20, decimals: 6, authority: key, freeze: 0 })
  const accountLayout = { number: 'u8', owner: 'key' } as const
  const newAccount = encodeFields(accountLayout, { number: 18, owner: bytesOf(holder.address) })
  const mintTo = encodeFields({ number: 'u8', amount: 'u64' } as const, { number: 7, amount })
  await market.done([account(mint, 82n), token(newMint, [mint.address])], owner, mint)
  const filled = [account(wallet, 165n), token(newAccount, [wallet.address, mint.address])]
  await market.done(filled, owner, wallet)
  const addresses = [mint.address, wallet.address, owner.address]
  await market.done([token(mintTo, addresses, true)], owner)
  const list = market.build('listToken', {
    data: { numerator: 1, denominator: 1 },
    accounts: {
      owner: owner.address,
      config: await market.at.config(),
      mint: mint.address,
      asset: await market.at.asset(bytesOf(mint.address)),
      vault: await market.at.vault(bytesOf(mint.address)),
    },
  })
  await market.done([list], owner)
  const listing = { mint: bytesOf(mint.address), listed: 1, numerator: 1, denominator: 1 }
  market.chain.advance(DELAY)
  await market.done([await changeInstruction(market, listing, 'apply')], market.actors.stranger)
  return { mint: mint.address, wallet: wallet.address }
}
