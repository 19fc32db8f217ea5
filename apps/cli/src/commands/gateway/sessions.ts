import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { inContext } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/gateway/sessions.ts')

/** `ostrom sessions`: lists and closes the running gateway's sessions. */
export function sessionsCommand(program: Command): void {
  const sessions = withDataOption(program.command('sessions').description("the gateway's sessions"))
  sessions.action(inContext(async () => (await actions()).listSessions))
  withDataOption(sessions.command('close').description('settle and close all sessions')).action(
    inContext(async () => (await actions()).closeSessions),
  )
}
