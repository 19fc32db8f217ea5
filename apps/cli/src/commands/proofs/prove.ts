import type { Command } from 'commander'
import { accountArgument, hashArgument, numberArgument } from '../../command-line/arguments.ts'
import { CERTIFIED_MODEL_DEFAULT } from '../../command-line/option-values.ts'
import { lazy } from '../../context/lazy-action.ts'
import { referenceStringOption } from './reference-string-option.ts'

const actions = () => import('../../actions/proofs/prove.ts')

const chainId = numberArgument({ argument: '--chain-id', min: 1, max: Number.MAX_SAFE_INTEGER })

const modelOption = [
  '--model <model>',
  'certified model, or its file',
  CERTIFIED_MODEL_DEFAULT,
] as const

/** `ostrom prove`: proves a certified model's answer to a prompt in zero knowledge. */
export function proveCommand(program: Command): void {
  program
    .command('prove')
    .description('prove the answer of a certified model, for one request and its payee')
    .requiredOption('--prompt <text>', 'prompt of at most 256 bytes')
    .requiredOption('--chain-id <number>', 'EIP-155 id of the chain that pays', chainId)
    .requiredOption('--requests <address>', 'contract that pays', accountArgument)
    .requiredOption('--request-id <hash>', 'request that the proof is for', hashArgument)
    .requiredOption('--payee <address>', 'account that is paid', accountArgument)
    .requiredOption('--out <path>', 'file to write')
    .option(...modelOption)
    .option('--private', 'commit to the prompt with a random salt, which is printed')
    .addOption(referenceStringOption())
    .action(lazy(async () => (await actions()).proveAnswer))
}

/** `ostrom verify`: checks a proof of an answer. */
export function verifyCommand(program: Command): void {
  program
    .command('verify <file>')
    .description('verify a proof of `ostrom prove`; fails for a false one')
    .option(...modelOption)
    .option('--rpc <url>', 'node of the local chain; one is started where it is absent')
    .option('--prompt <text>', 'prompt that the proof must be about')
    .option('--salt <hash>', 'salt of a private prompt', hashArgument)
    .action(lazy(async () => (await actions()).verifyProof))
}
