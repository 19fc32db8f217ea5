import type { Command } from 'commander'
import { openContext, withDataOption } from '../context/context.ts'
import { callManagementApi, gatewayUrl } from '../management/client.ts'

/** `ostrom web`: where the web app is, and a one-time code to sign in to it with. */
export function webCommand(program: Command): void {
  withDataOption(
    program.command('web').description('print the web app’s address and a code to sign in with'),
  ).action(async (_options: unknown, command: Command) => {
    const context = await openContext(command)
    const { code } = (await callManagementApi(context, 'web/code', {})) as {
      readonly code: string | null
    }
    const url = `${gatewayUrl(context)}/`
    const text = code === null ? 'This gateway runs without the web app.' : `Code: ${code}`
    context.output.result({ url, code }, `${url}\n${text}`)
  })
}
