// Proves the laws `held`, `consent` and `isolated` of the frozen core symbolically, and shows that
// the proofs show something: of each law, variants of the core that break it must be refuted.
// What is assumed is in contracts/evm/core/proofs/README.md.
//
//   node contracts/evm/tools/prove.ts              everything
//   node contracts/evm/tools/prove.ts --only Vault   what has that in its name
//
// Last line: "N passed, N failed".

import { parseArgs } from 'node:util'
import { copyCore, type Mutation, type Property, prove } from './halmos.ts'
import { pythonPrograms } from './python.ts'

/** How long the solver may think about one path, of which most take milliseconds. */
const PATH_TIMEOUT_MS = 120_000

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } })

/** Contracts of the proofs, the shortest first. */
const contracts = [
  'SharesDivided',
  'VaultConsent',
  'VaultHeld',
  'StakesIsolated',
  'RequestsIsolated',
  'SessionsIsolated',
] as const

/** A property, as `Contract.name`, is refuted once `from` is `to` in its source. */
type Canary = Mutation & { readonly law: string; readonly breaks: string }

const canaries: readonly (readonly Canary[])[] = [
  [
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
    {
      law: 'divided: the fee is rounded up where it is all that is owed',
      breaks: 'SharesDivided.divided',
      file: 'base/Shares.sol',
      from: 'parts.fee = uint128(uint256(total) * feeBps / BPS);',
      to: 'parts.fee = uint128(uint256(total) * feeBps / BPS + 1);',
    },
  ],
  [
    {
      law: 'consent: a withdrawal is of whoever is paid',
      breaks: 'VaultConsent.consent_withdraw',
      file: 'Vault.sol',
      from: '_burn(msg.sender,',
      to: '_burn(to,',
    },
  ],
]

const count = { passed: 0, failed: 0 }

function tell(isGood: boolean, text: string, seconds: number): void {
  count[isGood ? 'passed' : 'failed'] += 1
  console.log(`${isGood ? 'ok    ' : 'FAILED'} ${text}, ${seconds.toFixed(1)} s`)
}

const matching = (name: string): boolean => name.toLowerCase().includes(values.only.toLowerCase())

async function attempt(work: () => Promise<readonly Property[]>): Promise<readonly Property[]> {
  try {
    return await work()
  } catch (error) {
    count.failed += 1
    console.error(error)
    return []
  }
}

async function proveAll(): Promise<void> {
  const folder = copyCore('core')
  for (const contract of contracts.filter(matching)) {
    const options = { folder, contract, timeoutMs: PATH_TIMEOUT_MS }
    for (const { name, verdict, seconds } of await attempt(() => prove(options))) {
      tell(verdict === 'proven', `${name}: ${verdict}`, seconds)
    }
  }
}

/** Those that break different functions are built together. */
async function refuteAll(): Promise<void> {
  for (const [index, batch] of canaries.entries()) {
    const wanted = batch.filter(({ breaks }) => matching(breaks))
    if (wanted.length === 0) continue
    const folder = copyCore(`canaries-${index}`, wanted)
    for (const { law, breaks } of wanted) {
      const [contract = '', property = ''] = breaks.split('.')
      const match = `^check_${property}\\(`
      const options = { folder, contract, match, timeoutMs: PATH_TIMEOUT_MS, isCanary: true }
      for (const { name, verdict, seconds } of await attempt(() => prove(options))) {
        tell(verdict === 'refuted', `canary, ${law}: ${name} ${verdict}`, seconds)
      }
    }
  }
}

pythonPrograms('halmos')
await proveAll()
await refuteAll()
console.log(`${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed === 0 && count.passed > 0 ? 0 : 1
