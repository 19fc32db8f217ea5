import { Manifest } from '@ostrom/protocol'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { requireModel } from '../../composition/models/require-model.ts'
import type { CommandContext } from '../../context/context.ts'

/** Returns whether a text is a CID and therefore not the name of a model. */
export const isCid = (text: string): boolean => /^(Qm[a-zA-Z0-9]{44}|b[a-z2-7]{58,})$/.test(text)

/** A content with its name for people and its CID. */
export type ContentReference = { readonly name: string; readonly cid: string }

/**
 * Returns the content itself if `name` is a CID. Otherwise returns all artifacts of the registered
 * model, or only the artifact `form`.
 *
 * @throws {ModelUnknownError} No model has that name.
 * @throws {ArgumentInvalidError} The model has no artifact with that name.
 */
export async function resolveContents(
  context: CommandContext,
  name: string,
  form?: string,
): Promise<readonly ContentReference[]> {
  if (isCid(name)) return [{ name, cid: name }]
  const { manifest } = await requireModel(context, name)
  const found = manifest.artifacts.map((artifact) => ({
    name: `${name} ${Manifest.variantOf(artifact)}`,
    form: Manifest.variantOf(artifact),
    cid: artifact.cid,
  }))
  const matches = form === undefined ? found : found.filter((one) => one.form === form)
  if (matches.length > 0) return matches.map(({ name: label, cid }) => ({ name: label, cid }))
  const forms = found.map((one) => one.form).join(', ')
  throw new ArgumentInvalidError({ argument: '--artifact', value: form ?? '', expected: forms })
}
