import { runProgram } from '@ostrom/processes'
import { QuantizationUnavailableError } from '../errors.ts'
import { TRAINER_START_MS_MAX } from '../limits.ts'
import { findInstalledPython } from './installation.ts'

/** Version of bitsandbytes that was measured on a CPU: docs/spec/local-training.md. */
const BITSANDBYTES = 'bitsandbytes==0.50.2'

/**
 * Program that prints the first missing part, `CUDA` or `bitsandbytes`, or an empty line. PyTorch
 * is loaded last, because that takes seconds.
 */
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
 * Checks that the worker's Python can hold a base in 4 bits: it needs bitsandbytes, which the
 * trainer's own packages do not include, and a GPU that PyTorch uses by CUDA.
 *
 * @throws {TrainerNotInstalledError} {QuantizationUnavailableError}
 */
export async function assertQuantization(options: {
  /** Python with the worker's packages; absent: the Python that `npm run trainer:install` made. */
  readonly python?: string | undefined
  readonly signal: AbortSignal
}): Promise<void> {
  const { signal } = options
  const python = findInstalledPython(options.python)
  const result = await runProgram({
    program: python,
    args: ['-c', probe],
    ownMsMax: TRAINER_START_MS_MAX,
    signal,
  })
  const isRun = result.kind === 'ended' && result.code === 0
  const missing = isRun ? result.stdout.trim() : 'a Python that runs'
  if (missing === '') return
  const install = `${python} -m pip install ${BITSANDBYTES}`
  throw new QuantizationUnavailableError({ missing, install })
}
