import type { HostedAccount } from '@ostrom/gateway/hosted'
import type { RequestInfo } from '@ostrom/gateway/http'
import { hostedEndpointNames } from '../accounts/accounts.ts'
import type { HostedContext, WebContext } from '../context/web-context.ts'
import type { EndpointHandlers, EndpointName, EndpointSchema } from '../schema/endpoints.ts'
import {
  AccountRateLimitedError,
  GatewayModeMismatchError,
  SignInRequiredError,
} from '../services/errors.ts'
import { ACCOUNT_REQUESTS_PER_MINUTE_MAX } from '../services/limits.ts'
import { assertSignedIn, tokenOf } from '../services/origin.ts'
import { createRateLimit } from '../services/rate-limit.ts'

/** A request for the web app, with the server's facts about its connection. */
export type WebCall = { readonly request: Request; readonly info: RequestInfo }

/** Decides which endpoints a caller may use, and which wallet these endpoints act for. */
export type AccessControl = {
  /**
   * Returns the handlers that a request for an endpoint may use: the public handlers, those of the
   * machine's wallet, or those of one account.
   *
   * @throws {SignInRequiredError} {GatewayModeMismatchError} {AccountRateLimitedError}
   */
  handlersFor(
    call: WebCall,
    name: EndpointName,
    schema: EndpointSchema,
  ): Promise<Partial<EndpointHandlers>>
  /**
   * Returns the account that a browser is signed in as, on a hosted gateway.
   *
   * @throws {GatewayModeMismatchError} The gateway is not hosted.
   * @throws {SignInRequiredError} {AccountRateLimitedError}
   */
  account(call: WebCall): Promise<HostedAccount>
}

/**
 * Creates the access control of the web API.
 *
 * @param handlers Public handlers, and handlers for the wallet of the gateway's machine.
 * @param handlersOf Handlers for one account of a hosted gateway.
 */
export function createAccessControl(
  context: WebContext,
  handlers: Partial<EndpointHandlers>,
  handlersOf: (account: HostedAccount, hosted: HostedContext) => Partial<EndpointHandlers>,
): AccessControl {
  const { signIn, hosted, parts } = context
  const isWithin = createRateLimit(parts.clock, ACCOUNT_REQUESTS_PER_MINUTE_MAX)

  async function signedInAccount(
    { hosted: accounts }: HostedContext,
    { request, info }: WebCall,
  ): Promise<HostedAccount> {
    const account = signIn.accountOf(tokenOf(request))
    if (!account) throw new SignInRequiredError({ hosted: true })
    if (!isWithin(account)) throw new AccountRateLimitedError()
    const { remoteAddress: address } = info
    return await accounts.account(account, address === undefined ? {} : { address })
  }

  return {
    async account(call) {
      if (!hosted) throw new GatewayModeMismatchError({ mode: 'local' })
      return await signedInAccount(hosted, call)
    },
    async handlersFor(call, name, { access }) {
      if (access === 'anyone') return handlers
      if (!hosted) {
        if (access === 'account') throw new GatewayModeMismatchError({ mode: 'local' })
        assertSignedIn(call.request, signIn)
        return handlers
      }
      if (access === 'wallet' && !hostedEndpointNames.has(name))
        throw new GatewayModeMismatchError({ mode: 'hosted' })
      return handlersOf(await signedInAccount(hosted, call), hosted)
    },
  }
}
