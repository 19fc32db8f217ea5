import {
  type GovernanceAction,
  type GovernanceWalletAction,
  type GovernedSettingName,
  isGovernedParameter,
  type ProposalKey,
  trackOf,
  type WalletLedger,
  type WalletTransactionRequest,
} from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import { proposeWithDeposit } from '../../composition/propose-with-deposit.ts'
import {
  GovernanceUnsupportedError,
  requireGovernance,
} from '../../composition/require-governance.ts'
import type { WebContext } from '../context/web-context.ts'
import type { EndpointHandlers, EndpointInput } from '../schema/endpoints.ts'
import type { governanceAccountEndpoints, governanceWalletEndpoints } from '../schema/governance.ts'
import { readContribution } from './contribution.ts'
import type { GovernanceReader } from './overview.ts'

type OwnEndpointName = keyof typeof governanceWalletEndpoints | 'GET /api/wallet/contribution'
type AccountEndpointName = keyof typeof governanceAccountEndpoints

type ProposeBody = EndpointInput<'POST /api/wallet/governance/propose'>['body']

/** The one action of a proposal by its body. */
function actionOf({ name, value }: ProposeBody): GovernanceAction {
  const setting: GovernedSettingName = name
  return isGovernedParameter(setting)
    ? { kind: 'set-parameter', name: setting, value: BigInt(value) }
    : { kind: 'set-setting', name: setting, value: BigInt(value) }
}

const keyOf = ({ track, id }: Pick<ProposalKey, 'track'> & { readonly id: string }) => ({
  track,
  id: BigInt(id),
})

async function propose({ parts: { ledger } }: WebContext, body: ProposeBody) {
  const action = actionOf(body)
  const { id, hash } = await proposeWithDeposit(ledger, { actions: [action], cid: body.cid })
  return { track: trackOf(action), id: `${id}`, transaction: hash }
}

/** The handler of what everybody may see. */
export const governanceHandlers = (
  overview: GovernanceReader,
): EndpointHandlers<'GET /api/governance'> => ({
  'GET /api/governance': () => overview.read(),
})

/** Handlers of what the gateway's own wallet does. Pages then see what became of it. */
export function governanceWalletHandlers(
  context: WebContext,
  overview: GovernanceReader,
): EndpointHandlers<OwnEndpointName> {
  const { ledger } = context.parts
  const governance = () => requireGovernance(ledger)
  const done = async (act: Promise<{ readonly hash: string }>) => {
    try {
      return { transaction: (await act).hash }
    } finally {
      overview.forget()
    }
  }
  return {
    'GET /api/wallet/contribution': () => readContribution(context, ledger.account),
    async 'POST /api/wallet/governance/propose'({ body }) {
      try {
        return await propose(context, body)
      } finally {
        overview.forget()
      }
    },
    'POST /api/wallet/governance/vote': async ({ body }) =>
      done(governance().vote({ ...keyOf(body), choice: body.choice })),
    'POST /api/wallet/governance/step': async ({ body }) =>
      done(governance()[body.step](keyOf(body))),
    'POST /api/wallet/governance/delegate': async ({ body }) =>
      done(governance().delegate(body.account as AccountId)),
    'POST /api/wallet/governance/reward': async ({ body: { bucket, role } }) =>
      done(governance().claimReward({ bucket: BigInt(bucket), role, account: ledger.account })),
    'POST /api/wallet/governance/apply': async ({ body: { name } }) =>
      done(governance().applyChange({ kind: 'parameter', name })),
  }
}

/** Handlers of one account of a shared gateway, whose wallet sends what these prepare. */
export function governanceAccountHandlers(
  context: WebContext,
  { account, wallets }: { readonly account: AccountId; readonly wallets: WalletLedger },
): EndpointHandlers<AccountEndpointName | 'GET /api/wallet/contribution'> {
  async function call(act: GovernanceWalletAction) {
    const made: WalletTransactionRequest | undefined = await wallets.prepareGovernance?.(
      act,
      account,
    )
    if (made?.kind !== 'evm') {
      throw new GovernanceUnsupportedError({ chain: context.parts.ledger.id })
    }
    return { ...made, value: `${made.value}` }
  }
  return {
    'GET /api/wallet/contribution': () => readContribution(context, account),
    'POST /api/account/governance/propose': ({ body }) =>
      call({ kind: 'propose', actions: [actionOf(body)], cid: body.cid }),
    'POST /api/account/governance/vote': ({ body }) =>
      call({ kind: 'vote', ...keyOf(body), choice: body.choice }),
    'POST /api/account/governance/step': ({ body }) => call({ kind: body.step, ...keyOf(body) }),
    'POST /api/account/governance/delegate': ({ body }) =>
      call({ kind: 'delegate', to: body.account as AccountId }),
    'POST /api/account/governance/reward': ({ body: { bucket, role } }) =>
      call({ kind: 'claim-reward', bucket: BigInt(bucket), role }),
  }
}
