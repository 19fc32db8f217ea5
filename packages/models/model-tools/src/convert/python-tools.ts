import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pythonFolders } from '@ostrom/trainer/python'
import { ConvertToolMissingError, type PythonTool } from './tools.ts'

// The Python installations of `npm run exporter:install` and `npm run trainer:install`.

const workers = fileURLToPath(new URL('../../../../../workers', import.meta.url))
const own = ['exporter', 'trainer'].map((name) => join(workers, name))

/** Returns the folder of an environment; `undefined` if it is not installed. */
function installed(name: string): string | undefined {
  const folder = join(homedir(), '.cache/ostrom', name)
  // The marker is written last, so an incomplete installation has no marker.
  return existsSync(join(folder, 'complete')) ? folder : undefined
}

// These names of installation folders must equal those in workers/exporter/tools/environment.ts and
// in the trainer's package.
const trainerFolder = () => installed('trainer-torch-2.13.0')
const exporterFolder = () => installed('exporter-onnxruntime-genai-0.18.0')

async function toolOf(trainer: string, packages: readonly string[]): Promise<PythonTool> {
  const program = join(trainer, 'bin/python')
  return {
    program,
    folders: [...(await pythonFolders(program)), ...packages, ...own],
    env: {
      PYTHONPATH: [
        ...packages.map((folder) => join(folder, 'lib/python3.11/site-packages')),
        ...own,
      ].join(delimiter),
      PYTHONDONTWRITEBYTECODE: '1',
      HF_HUB_OFFLINE: '1',
    },
  }
}

/** Returns the Python with PyTorch and transformers, which computes the logits of safetensors. */
export async function installedReference(): Promise<PythonTool | undefined> {
  const trainer = trainerFolder()
  return trainer === undefined ? undefined : await toolOf(trainer, [])
}

/**
 * Returns the Python that exports to ONNX, with the folders of its packages.
 *
 * @throws {ConvertToolMissingError} It is not installed.
 */
export async function installedExporter(form: string): Promise<PythonTool> {
  const [trainer, exporter] = [trainerFolder(), exporterFolder()]
  if (trainer !== undefined && exporter !== undefined) return await toolOf(trainer, [exporter])
  const install = 'npm run exporter:install'
  throw new ConvertToolMissingError({ form, tool: 'ONNX Runtime GenAI', install })
}
