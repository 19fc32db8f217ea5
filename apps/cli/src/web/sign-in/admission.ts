import type { HostedAccount } from '@ostrom/gateway/hosted'
import { sharedNames } from '../accounts/accounts.ts'
import { createCounts } from '../counts.ts'
import type { EndpointSchema, Handlers, Name } from '../endpoints.ts'
import { AccountBusyError, OtherModeError, SignInNeededError } from '../errors.ts'
import { ACCOUNT_ASKS_PER_MINUTE_MAX } from '../limits.ts'
import type { Place, Sharing } from '../place.ts'
import { assertSignedIn, tokenOf } from './origin.ts'

/** Says who may use what needs a wallet, and whose it is. */
export type Admission = {
  /**
   * The handlers that a request for an endpoint may use: those of everybody, of the machine's
   * wallet, or of one account alone.
   *
   * @throws {SignInNeededError} {OtherModeError} {AccountBusyError}
   */
  handlersFor(request: Request, name: Name, schema: EndpointSchema): Promise<Partial<Handlers>>
  /** The account that a browser is signed in as, where the gateway is shared. */
  account(request: Request): Promise<HostedAccount>
}

/**
 * Creates the admission.
 *
 * @param handlers Those of everybody, and of the machine's own wallet.
 * @param handlersOf Those of one account of a shared gateway.
 */
export function createAdmission(
  place: Place,
  handlers: Partial<Handlers>,
  handlersOf: (account: HostedAccount, sharing: Sharing) => Partial<Handlers>,
): Admission {
  const { signIn, sharing, parts } = place
  const isWithin = createCounts(parts.clock, ACCOUNT_ASKS_PER_MINUTE_MAX)

  async function accountIn({ hosted }: Sharing, request: Request): Promise<HostedAccount> {
    const account = signIn.accountOf(tokenOf(request))
    if (!account) throw new SignInNeededError({ hosted: true })
    if (!isWithin(account)) throw new AccountBusyError()
    return await hosted.account(account)
  }

  return {
    async account(request) {
      if (!sharing) throw new OtherModeError({ mode: 'local' })
      return await accountIn(sharing, request)
    },
    async handlersFor(request, name, { access }) {
      if (access === 'anyone') return handlers
      if (!sharing) {
        if (access === 'account') throw new OtherModeError({ mode: 'local' })
        assertSignedIn(request, signIn)
        return handlers
      }
      if (access === 'wallet' && !sharedNames.has(name))
        throw new OtherModeError({ mode: 'hosted' })
      return handlersOf(await accountIn(sharing, request), sharing)
    },
  }
}
