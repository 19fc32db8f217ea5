import { errorClass, type Schema } from '@ostrom/protocol'
import { parseDeploymentFile } from '../deployment/deployment-file.ts'

/** The contracts of the stored chain belong to an earlier version. */
export class DeploymentOutdatedError extends errorClass('DeploymentOutdatedError', {
  code: 'deployment-outdated',
  retry: 'never',
  summary: 'The saved local network has the contracts of another version.',
  details: ({ path }: { path: string }) => [
    `File: ${path}.`,
    'Start with --fresh, which deletes that chain and keeps the models.',
  ],
}) {}

/** Reads the deployment of a kept chain. @throws {DeploymentOutdatedError} */
export function readDeployment<T>(path: string, text: string, shape: Schema.Schema<T>): T {
  try {
    return shape(parseDeploymentFile(JSON.parse(text), path).deployment, 'deployment')
  } catch (cause) {
    throw new DeploymentOutdatedError({ path, cause })
  }
}
