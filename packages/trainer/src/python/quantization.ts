import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { QuantizationUnavailableError } from '../errors.ts'
import { TRAINER_START_TIMEOUT_MS } from '../limits.ts'
import { findInstalledPython } from './installation.ts'

/** Version of bitsandbytes that was measured on a CPU: docs/adr/0119. */
const BITSANDBYTES = 'bitsandbytes==0.50.2'

/** Prints what is missing, or nothing. PyTorch is asked last: it takes seconds to load. */
const probe = `import importlib.util, os
devices = ("/dev/nvidiactl", "/dev/nvidia0", "/dev/dxg")
if not any(map(os.path.exists, devices)):
    print("CUDA")
elif importlib.util.find_spec("bitsandbytes") is None:
    print("bitsandbytes")
else:
    import torch
    print("" if torch.cuda.is_available() else "CUDA")`

/**
 * Checks that the worker's Python can hold a base in 4 bits: bitsandbytes, which the trainer's own
 * packages do not have, and a GPU that PyTorch reaches by CUDA.
 *
 * @throws {TrainerNotInstalledError} {QuantizationUnavailableError}
 */
export async function assertQuantization(options: {
  /** Python with the worker's packages; absent: the one that `npm run trainer:install` made. */
  readonly python?: string | undefined
  readonly signal: AbortSignal
}): Promise<void> {
  const { signal } = options
  const python = findInstalledPython(options.python)
  const limits = { timeout: TRAINER_START_TIMEOUT_MS, signal }
  const { stdout } = await promisify(execFile)(python, ['-c', probe], limits).catch(() => {
    signal.throwIfAborted()
    return { stdout: 'a Python that runs' }
  })
  const missing = stdout.trim()
  if (missing === '') return
  const install = `${python} -m pip install ${BITSANDBYTES}`
  throw new QuantizationUnavailableError({ missing, install })
}
