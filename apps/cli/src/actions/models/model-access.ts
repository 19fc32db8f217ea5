import { type Ledger, LedgerError, type ModelVersion } from '@ostrom/ledger'
import { ChangeNotMadeError } from '@ostrom/models/change-not-made'
import { versionOf } from '@ostrom/models/version-of'
import { type AccountId, Address } from '@ostrom/protocol'
import { accountArgument } from '../../command-line/arguments.ts'
import { printUnchanged } from '../../command-line/outcome.ts'
import { type CommandContext, withLedger } from '../../context/context.ts'

/** Runs `ostrom models allow <model> <account>`. */
export async function allowAccount(
  model: string,
  named: string,
  options: { revoke?: boolean },
  context: CommandContext,
): Promise<void> {
  const account = accountArgument(named)
  const allowed = options.revoke !== true
  await withLedger(context, async (ledger) => {
    const one = await requireOwnVersion(ledger, model)
    const { version } = one
    const who = Address.format(account)
    const result = { version, account, allowed }
    if ((await ledger.mayUse({ version, account })) === allowed) {
      const reason = one.access === 'allow-list' ? '' : `, as anyone: its access is ${one.access}`
      const text = `${who} may ${allowed ? '' : 'not '}use ${model}${reason}`
      return printUnchanged(context.output, result, text)
    }
    assertListed(one, { account, allowed, model })
    const { hash } = await ledger.setAllowed({ version, account, allowed })
    const text = `${who} may ${allowed ? '' : 'no longer '}use ${model}, by ${hash}`
    context.output.result({ ...result, changed: true, transaction: hash }, text)
  })
}

/**
 * Returns the version with this name or id, which this wallet must have created.
 *
 * @throws {ModelUnknownError} No registered version has this name or id.
 * @throws {LedgerError} `account-mismatch`: another account created the version.
 */
async function requireOwnVersion(ledger: Ledger, model: string): Promise<ModelVersion> {
  const version = await versionOf(ledger, model)
  const one = version && (await ledger.modelVersion(version))
  if (!one) {
    const { ModelUnknownError } = await import('@ostrom/models/model-unknown')
    throw new ModelUnknownError({ model })
  }
  if (one.creator === ledger.account) return one
  throw new LedgerError('account-mismatch', {
    model,
    account: Address.format(ledger.account),
    creator: Address.format(one.creator),
  })
}

/**
 * @throws {ChangeNotMadeError} The version's list of allowed accounts cannot change this account's
 * right to use the version.
 */
function assertListed(
  { access, version, creator }: ModelVersion,
  { account, allowed, model }: { account: AccountId; allowed: boolean; model: string },
): void {
  const isCreator = account === creator
  if (access === 'allow-list' && !(isCreator && !allowed)) return
  const stands = access === 'allow-list' ? 'its creator always may' : `anyone, by access ${access}`
  throw new ChangeNotMadeError({
    subject: `version ${version} of ${model}`,
    differences: [{ term: 'May use it', asked: `not ${Address.format(account)}`, stands }],
    remedy: isCreator
      ? 'Name another account.'
      : 'Publish a new version with a list: `ostrom models publish` with --model-version and ' +
        '--access allow-list.',
  })
}
