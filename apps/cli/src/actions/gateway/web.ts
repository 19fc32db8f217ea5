import type { CommandContext } from '../../context/context.ts'
import { callManagementApi, gatewayUrl } from '../../management/client.ts'

/** Runs `ostrom web`. */
export async function showWebApp(_options: unknown, context: CommandContext): Promise<void> {
  const { code } = (await callManagementApi(context, 'web/code', {})) as {
    readonly code: string | null
  }
  const url = `${gatewayUrl(context)}/`
  const text = code === null ? 'This gateway runs without the web app.' : `Code: ${code}`
  context.output.result({ url, code }, `${url}\n${text}`)
}
