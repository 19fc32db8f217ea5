import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { inContext } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/wallet/accounts.ts')

const newFile = '--new-passphrase-file <file>'
const newFileText = 'file with the new passphrase; it is asked for when absent'

/** `ostrom accounts`: manages the encrypted keys of this folder's accounts. */
export function accountsCommand(program: Command): void {
  const accounts = withDataOption(
    program
      .command('accounts')
      .description('the accounts of this folder, and their encrypted keys'),
  )
  accounts.action(inContext(async () => (await actions()).listAccounts))
  withDataOption(
    accounts
      .command('encrypt')
      .description('encrypt the keys and records of this folder under a passphrase')
      .option(newFile, newFileText)
      .option('--keyring', "keep the passphrase in the system's keyring"),
  ).action(inContext(async () => (await actions()).encryptFolder))
  withDataOption(
    accounts.command('create').description('make a further account, without using it'),
  ).action(inContext(async () => (await actions()).createAccount))
  withDataOption(
    accounts
      .command('import <file>')
      .description(
        'add the key of a file: Web3 Secret Storage, a Solana keypair, or 32 bytes in hex',
      )
      .option('--file-passphrase-file <file>', 'file with the passphrase of the imported file'),
  ).action(inContext(async () => (await actions()).importAccount))
  withDataOption(
    accounts
      .command('export <account> <file>')
      .description('write the encrypted key of an account for geth, Foundry or ethers')
      .option('--plain', 'write it unencrypted; Solana keys in the format of its tools'),
  ).action(inContext(async () => (await actions()).exportAccount))
  withDataOption(
    accounts.command('use <account>').description('use another account of this folder'),
  ).action(inContext(async () => (await actions()).chooseAccount))
  withDataOption(
    accounts
      .command('rotate')
      .description('make a new account and use it; money and stake stay with the old one'),
  ).action(inContext(async () => (await actions()).rotateAccount))
  withDataOption(
    accounts
      .command('passphrase')
      .description('change the passphrase')
      .option(newFile, newFileText)
      .option('--keyring', "keep the new passphrase in the system's keyring"),
  ).action(inContext(async () => (await actions()).changePassphrase))
}
