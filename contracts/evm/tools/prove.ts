// Proves the laws `held`, `consent`, `isolated` and `written` of the frozen core symbolically. It
// also shows that the proofs can fail: variants of the core that break a law must be refuted, and
// each property must be refuted once it asserts `false`. The assumptions are in
// contracts/evm/core/proofs/README.md.
//
//   node contracts/evm/tools/prove.ts              everything
//   node contracts/evm/tools/prove.ts --only Vault   what has that in its name
//   node contracts/evm/tools/prove.ts --without Requests,Sessions   without contracts of such names
//   node contracts/evm/tools/prove.ts --only Requests --part lock,cancel   properties of such names
//
// Last line: "N passed, N failed".

import { parseArgs } from 'node:util'
import { anyArithmetic } from './any-arithmetic.ts'
import { assertFalse, copyCore, type ProofMutation, type ProofProperty, prove } from './halmos.ts'
import { pythonPrograms } from './python.ts'

/** Milliseconds that the solver may spend on one path; most paths take milliseconds. */
const PATH_TIMEOUT_MS = 300_000

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    without: { type: 'string', default: '' },
    part: { type: 'string', default: '' },
  },
})

/** Contracts of the proofs, the shortest first. */
const contracts = [
  'SharesDivided',
  'VaultConsent',
  'VaultSolvent',
  'StakesIsolated',
  'OffersWritten',
  'RequestsIsolated',
  'SessionsIsolated',
] as const

/**
 * A canary: once `to` replaces `from` in its source, the property `breaks`, as `Contract.name`,
 * must be refuted.
 */
type ProofCanary = ProofMutation & { readonly law: string; readonly breaks: string }

const canaries: readonly ProofCanary[] = [
  {
    law: 'held: a token that keeps a part is credited whole',
    breaks: 'VaultSolvent.held_depositCoin',
    file: 'core/src/Vault.sol',
    from: 'credited = IERC20(asset).balanceOf(address(this)) - before;',
    to: 'credited = amount;',
  },
  {
    law: 'held: who is paid can deposit or withdraw meanwhile',
    breaks: 'VaultSolvent.held_withdrawNative',
    file: 'core/src/Vault.sol',
    from: 'uint256 amount, address to) external nonReentrant {',
    to: 'uint256 amount, address to) external {',
  },
  {
    law: 'consent: an approval needs no signature',
    breaks: 'VaultConsent.consent_approveWithSignature',
    file: 'core/src/Vault.sol',
    from: '_requireSigned(approval.owner, structHash, signature);',
    to: '',
  },
  {
    law: 'isolated: a court takes more than it locked',
    breaks: 'StakesIsolated.isolated_slash',
    file: 'core/src/Stakes.sol',
    from: 'VAULT.transfer(to, NATIVE_ID, taken);',
    to: 'VAULT.transfer(to, NATIVE_ID, amount);',
  },
  {
    law: 'written: an offer is published under the number of another',
    breaks: 'OffersWritten.written_publish',
    file: 'market/src/Offers.sol',
    from: 'uint40 number = ++_count;',
    to: 'uint40 number = _count;',
  },
  {
    law: 'written: work begins under an older number',
    breaks: 'OffersWritten.begins_session',
    file: 'market/src/Offers.sol',
    from: 'number = _known(offerHash);\n        uint256 stakeMin',
    to: 'number = _known(offerHash) - 1;\n        uint256 stakeMin',
  },
  {
    law: 'written: anybody retires an offer',
    breaks: 'OffersWritten.written_retire',
    file: 'market/src/Offers.sol',
    from: 'if (!_isOf(provider, _operatorOf(provider, court))) {',
    to: 'if (provider == address(0)) {',
  },
  {
    law: 'written: anybody announces for a provider',
    breaks: 'OffersWritten.written_announce',
    file: 'market/src/Offers.sol',
    from: '_requireByProvider(provider, court, OfferDigests.endpoint(endpoint), signature);',
    to: '',
  },
  {
    law: 'isolated: anybody holds pay',
    breaks: 'SessionsIsolated.isolated_hold',
    file: 'core/src/base/Escrow.sol',
    from: 'if (msg.sender != terms.court) revert NotTheCourt(msg.sender, terms.court);',
    to: '',
  },
  {
    law: 'isolated: pay is collected again and again',
    breaks: 'SessionsIsolated.isolated_collect',
    file: 'core/src/base/Escrow.sol',
    from: 'agreement.state = AgreementState.Paid;\n            (uint96 owed,)',
    to: '(uint96 owed,)',
  },
  {
    law: 'isolated: a request in tokens is given back in native ones',
    breaks: 'RequestsIsolated.isolated_cancel',
    file: 'core/src/Requests.sol',
    from: 'address asset = _assets[id];',
    to: 'address asset = NATIVE;',
  },
  {
    law: 'divided: the fee is rounded up where it is all that is owed',
    breaks: 'SharesDivided.divided',
    file: 'core/src/base/Shares.sol',
    from: 'parts.fee = uint128(uint256(total) * feeBps / BPS);',
    to: 'parts.fee = uint128(uint256(total) * feeBps / BPS + 1);',
  },
  {
    law: 'consent: a deposit approves for whom it names',
    breaks: 'VaultConsent.consent_depositAndApprove',
    file: 'core/src/Vault.sol',
    from: '_approve(msg.sender, spender, _idOf(asset), allowance_);',
    to: '_approve(spender, msg.sender, _idOf(asset), allowance_);',
  },
]

const count = { passed: 0, failed: 0 }

function tell(isGood: boolean, text: string, seconds: number): void {
  count[isGood ? 'passed' : 'failed'] += 1
  console.log(`${isGood ? 'ok    ' : 'FAILED'} ${text}, ${seconds.toFixed(1)} s`)
}

/** The properties that `--part` names; all properties where it names none. */
const part = values.part.split(',').filter((name) => name !== '')
const match = part.length === 0 ? '.' : `^check_(\\w+_)?(${part.join('|')})\\(`

const leftOut = values.without.split(',').filter((name) => name !== '')

const matching = (name: string): boolean => name.toLowerCase().includes(values.only.toLowerCase())

const isSelected = (contract: string): boolean =>
  matching(contract) && !leftOut.some((name) => contract.startsWith(name))

/** Canaries of the properties that are selected. */
const isCanarySelected = ({ breaks }: ProofCanary): boolean =>
  isSelected(breaks) && (part.length === 0 || part.some((name) => breaks.endsWith(`_${name}`)))

async function attempt(
  work: () => Promise<readonly ProofProperty[]>,
): Promise<readonly ProofProperty[]> {
  try {
    return await work()
  } catch (error) {
    count.failed += 1
    console.error(error)
    return []
  }
}

/**
 * Accepts every consent of a provider without a check. This permits more calls, so a law that holds
 * for these calls also holds for the permitted ones; and no path depends on the form of a
 * provider's signature.
 */
const anyConsent: ProofMutation = {
  file: 'core/src/base/Escrow.sol',
  from: `bool byOperator = operator != address(0) && _isSigned(operator, hash, consent);
        if (!byOperator) _requireSigned(terms.provider, hash, consent);`,
  to: '',
}

/**
 * Replaces SHA-256 by Keccak-256, because Halmos 0.3.3 fails at SHA-256. The proofs only use that
 * each of them is a function of the bytes without collisions.
 */
const byKeccak: ProofMutation = {
  file: 'market/src/base/OfferDigests.sol',
  from: 'sha256(value.addresses)',
  to: 'keccak256(value.addresses)',
}

async function proveAll(): Promise<void> {
  const selected = contracts.filter(isSelected)
  const real = copyCore('core', selected, [byKeccak])
  const summed = copyCore('summed', selected, [byKeccak, anyConsent, ...anyArithmetic])
  for (const contract of selected) {
    const isEscrow = contract === 'RequestsIsolated' || contract === 'SessionsIsolated'
    const folder = isEscrow ? summed : real
    const options = { folder, contract, match, timeoutMs: PATH_TIMEOUT_MS }
    for (const { name, verdict, seconds } of await attempt(() => prove(options))) {
      tell(verdict === 'proven', `${name}: ${verdict}`, seconds)
    }
  }
}

/**
 * Equations that hold where a stake ratio is one. They spare the solver divisions in runs that only
 * need one feasible path.
 */
const ofRatioOne: readonly ProofMutation[] = [
  {
    file: 'core/src/base/Escrow.sol',
    from: 'Math.ceilDiv(uint256(value) * SCALE, terms.stakeRatio)',
    to: 'value',
  },
  {
    file: 'core/src/base/Escrow.sol',
    from: 'uint256(parts.fee) * SCALE / terms.stakeRatio',
    to: 'uint256(parts.fee)',
  },
]

/**
 * Runs all selected canaries on one build, which is possible because each mutates a different
 * function.
 */
async function refuteAll(): Promise<void> {
  const selected = canaries.filter(isCanarySelected)
  if (selected.length === 0) return
  const proofs = selected.map(({ breaks }) => breaks.replace(/\..*/, ''))
  const folder = copyCore('canaries', proofs, [byKeccak, ...ofRatioOne, ...selected])
  for (const { law, breaks } of selected) {
    const [contract = '', property = ''] = breaks.split('.')
    const options = {
      folder,
      contract,
      match: `^check_${property}\\(`,
      timeoutMs: PATH_TIMEOUT_MS,
      isCanary: true,
    }
    for (const { name, verdict, seconds } of await attempt(() => prove(options))) {
      tell(verdict === 'refuted', `canary, ${law}: ${name} ${verdict}`, seconds)
    }
  }
}

/**
 * Shows that each property is asserted at all: contradictory assumptions would make a property
 * proven even if it asserted `false`.
 */
async function reachAll(): Promise<void> {
  const selected = contracts.filter(isSelected)
  const folder = copyCore('reached', selected, [byKeccak, ...ofRatioOne])
  assertFalse(folder)
  for (const contract of selected) {
    const options = { folder, contract, match, timeoutMs: PATH_TIMEOUT_MS, isCanary: true }
    for (const { name, verdict, seconds } of await attempt(() => prove(options))) {
      tell(verdict === 'refuted', `asserted at all: ${name}, false is ${verdict}`, seconds)
    }
  }
}

pythonPrograms('halmos')
await Promise.all([proveAll(), refuteAll().then(reachAll)])
console.log(`${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed === 0 && count.passed > 0 ? 0 : 1
