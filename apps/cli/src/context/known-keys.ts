import { dirname, resolve } from 'node:path'
import { type AccountId, Address, errorClass } from '@ostrom/protocol'
import { localNetworkOf } from './local-network.ts'

/** The command refuses a key of a local network, or a publicly known key, on another chain. */
export class TestKeyError extends errorClass('TestKeyError', {
  code: 'test-key-refused',
  retry: 'never',
  summary: 'A test key is not used on a chain whose coins are worth something.',
  details: ({ account, reason }: { readonly account: string; readonly reason: string }) => [
    `Account: ${account}.`,
    `Reason: ${reason}.`,
    'Make a folder of its own by `ostrom init`, and encrypt it: `ostrom accounts encrypt`.',
  ],
}) {}

/** Accounts of the mnemonic of Anvil and Hardhat, whose keys are public. */
const knownAccounts: ReadonlySet<string> = new Set([
  '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266',
  '0x70997970c51812dc3a010c7d01b50e0d17dc79c8',
  '0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc',
  '0x90f79bf6eb2c4f870365e785982e1f101e93b906',
  '0x15d34aaf54267db7d7c367839aaf71a00a2c6a65',
  '0x9965507d1a55bcc2695c58ba16fb37d819b0a4dc',
  '0x976ea74026e726554db657fa54763abd0c3a0aa9',
  '0x14dc79964da2c08b23698b3d3cc7ca32193d9955',
  '0x23618e81e3f5cdf7f54c3d65f7fbc0abf5b21e8f',
  '0xa0ee7a142d267c1f36714e4a8f75612f20a79720',
])

/**
 * Refuses the unencrypted keys of `npm start`, and publicly known keys.
 *
 * @param options.file File of the key.
 * @throws {TestKeyError}
 */
export function assertNoTestKey({
  account,
  file,
}: {
  readonly account: AccountId
  readonly file: string
}): void {
  const refuse = (reason: string): never => {
    throw new TestKeyError({ account: Address.format(account), reason })
  }
  if (knownAccounts.has(account)) refuse('everybody has the key of this account')
  const folder = localNetworkOf({ path: dirname(resolve(file)) })
  if (folder !== undefined) refuse(`its key is of the local network in ${folder}, unencrypted`)
}
