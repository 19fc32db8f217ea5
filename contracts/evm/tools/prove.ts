// Proves the laws `held`, `consent` and `isolated` of the frozen core symbolically, and shows that
// the proofs show something: of each law, variants of the core that break it must be refuted.
// What is assumed is in contracts/evm/core/proofs/README.md.
//
//   node contracts/evm/tools/prove.ts              everything
//   node contracts/evm/tools/prove.ts --only Vault   what has that in its name
//
// Last line: "N passed, N failed".

import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Mutation, prove } from './halmos.ts'
import { pythonPrograms } from './python.ts'

/** Two cores: each proof needs one. */
const AT_ONCE = 2
/** How long the solver may think about one path, of which most take milliseconds. */
const PATH_TIMEOUT_MS = 120_000

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } })

/** Contracts of the proofs, the longest first. */
const proofs: readonly { readonly contract: string; readonly solver?: string }[] = [
  { contract: 'SessionsIsolated' },
  { contract: 'RequestsIsolated' },
  { contract: 'StakesIsolated' },
  { contract: 'VaultConsent' },
  { contract: 'VaultHeld' },
  { contract: 'SharesDivided', solver: join(import.meta.dirname, 'python/cvc5-solver.py') },
]

type Canary = Mutation & { readonly law: string; readonly breaks: string }

const canaries: readonly Canary[] = [
  {
    law: 'held: a token that keeps a part is credited whole',
    breaks: 'VaultHeld.held_depositCoin',
    file: 'Vault.sol',
    from: 'credited = IERC20(asset).balanceOf(address(this)) - before;',
    to: 'credited = amount;',
  },
  {
    law: 'held: who is paid can deposit or withdraw meanwhile',
    breaks: 'VaultHeld.held_withdrawNative',
    file: 'Vault.sol',
    from: 'uint256 amount, address to) external nonReentrant {',
    to: 'uint256 amount, address to) external {',
  },
  {
    law: 'consent: an approval needs no signature',
    breaks: 'VaultConsent.consent_approveBySignature',
    file: 'Vault.sol',
    from: '_requireSigned(approval.owner, structHash, signature);',
    to: '',
  },
  {
    law: 'consent: a withdrawal is of whoever is paid',
    breaks: 'VaultConsent.consent_withdraw',
    file: 'Vault.sol',
    from: '_burn(msg.sender,',
    to: '_burn(to,',
  },
  {
    law: 'isolated: a court takes more than it locked',
    breaks: 'StakesIsolated.isolated_slash',
    file: 'Stakes.sol',
    from: 'VAULT.transfer(to, NATIVE_ID, taken);',
    to: 'VAULT.transfer(to, NATIVE_ID, amount);',
  },
  {
    law: 'isolated: anybody holds pay',
    breaks: 'SessionsIsolated.isolated_hold',
    file: 'base/Escrow.sol',
    from: 'if (msg.sender != terms.court) revert NotTheCourt(msg.sender, terms.court);',
    to: '',
  },
  {
    law: 'isolated: pay is collected again and again',
    breaks: 'SessionsIsolated.isolated_collect',
    file: 'base/Escrow.sol',
    from: 'agreement.state = AgreementState.Paid;\n            (uint96 owed,)',
    to: '(uint96 owed,)',
  },
  {
    law: 'isolated: a request in tokens is given back in native ones',
    breaks: 'RequestsIsolated.isolated_cancel',
    file: 'Requests.sol',
    from: 'address asset = _assets[id];',
    to: 'address asset = NATIVE;',
  },
]

const count = { passed: 0, failed: 0 }

function tell(isGood: boolean, text: string, seconds: number): void {
  count[isGood ? 'passed' : 'failed'] += 1
  console.log(`${isGood ? 'ok    ' : 'FAILED'} ${text}, ${seconds.toFixed(1)} s`)
}

async function proveAll(contract: string, solver: string | undefined): Promise<void> {
  const options = { label: contract, contract, timeoutMs: PATH_TIMEOUT_MS, solver }
  const properties = await prove(options)
  for (const { name, verdict, seconds } of properties) {
    tell(verdict === 'proven', `${name}: ${verdict}`, seconds)
  }
}

async function refute(canary: Canary, index: number): Promise<void> {
  const [contract = '', property = ''] = canary.breaks.split('.')
  const label = `canary-${index}`
  const match = `^check_${property}\\(`
  const options = { label, contract, match, mutation: canary, timeoutMs: PATH_TIMEOUT_MS }
  for (const { name, verdict, seconds } of await prove(options)) {
    tell(verdict === 'refuted', `canary, ${canary.law}: ${name} ${verdict}`, seconds)
  }
}

/** Runs tasks, so many at once, each to its end. */
async function runAll(tasks: readonly (() => Promise<void>)[]): Promise<void> {
  const queue = [...tasks]
  const work = async (): Promise<void> => {
    for (let task = queue.shift(); task; task = queue.shift()) {
      await task().catch((error: unknown) => {
        count.failed += 1
        console.error(error)
      })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

const matching = (name: string): boolean => name.toLowerCase().includes(values.only.toLowerCase())

pythonPrograms('halmos')
await runAll([
  ...proofs
    .filter(({ contract }) => matching(contract))
    .map(({ contract, solver }) => () => proveAll(contract, solver)),
  ...canaries.flatMap((canary, index) =>
    matching(canary.breaks) ? [() => refute(canary, index)] : [],
  ),
])
console.log(`${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed === 0 && count.passed > 0 ? 0 : 1
