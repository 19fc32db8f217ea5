import { Address } from '@ostrom/protocol'
import { signerUrlFault } from '@ostrom/protocol/system'
import { z } from 'zod'
import { account, text } from './values.ts'

const accountSigner = z.strictObject({
  kind: z
    .literal('json-rpc')
    .describe('Web3Signer, clef (Ledger, Trezor), or a wallet with JSON-RPC over HTTP.'),
  url: text
    .superRefine((address, context) => {
      const message = signerUrlFault(address)
      if (message) context.addIssue({ code: 'custom', message })
    })
    .describe('Address of the signer: `http://` on this machine, or `https://`.'),
  account: account.describe('Account whose key the signer has.'),
})

/** A program or device that has the key of the account, and signs when asked. */
export const optionalSigner = accountSigner
  .optional()
  .describe('Signer elsewhere that has the key of the account; a key of this folder when absent.')

type SignerSettings = {
  readonly chain: { readonly deployment: object; readonly signer?: z.output<typeof optionalSigner> }
  readonly provider?: object | undefined
}

type SignerFault = { readonly path: readonly string[]; readonly message: string }

/** Yields the settings that conflict with an external signer. */
export function* signerFaults({ chain, provider }: SignerSettings): Generator<SignerFault> {
  const { signer, deployment } = chain
  if (!signer) return
  const path = ['chain', 'signer']
  if ('program' in deployment) {
    yield { path, message: 'not on Solana, whose accounts sign by keys of this folder alone' }
  } else if (!/^0x[0-9a-f]{40}$/.test(signer.account)) {
    yield { path: [...path, 'account'], message: 'not an account of an EVM chain' }
  }
  if (!provider) return
  const message =
    'a provider signs a receipt for each answer: keep its stake and pay in the account of the ' +
    `signer by \`provider.account\` (${Address.format(signer.account)}), let an account of this ` +
    'folder be its operator, and remove `chain.signer`'
  yield { path, message }
}
